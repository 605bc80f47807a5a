// Original file: proto/mt5.proto

export const BookType = {
  BOOK_TYPE_UNSPECIFIED: 0,
  BOOK_TYPE_SELL: 1,
  BOOK_TYPE_BUY: 2,
  BOOK_TYPE_SELL_MARKET: 3,
  BOOK_TYPE_BUY_MARKET: 4,
} as const;

export type BookType =
  | 'BOOK_TYPE_UNSPECIFIED'
  | 0
  | 'BOOK_TYPE_SELL'
  | 1
  | 'BOOK_TYPE_BUY'
  | 2
  | 'BOOK_TYPE_SELL_MARKET'
  | 3
  | 'BOOK_TYPE_BUY_MARKET'
  | 4

export type BookType__Output = typeof BookType[keyof typeof BookType]
