// Original file: proto/mt5.proto

export const OrderType = {
  ORDER_TYPE_UNSPECIFIED: 0,
  ORDER_TYPE_BUY: 1,
  ORDER_TYPE_SELL: 2,
  ORDER_TYPE_BUY_LIMIT: 3,
  ORDER_TYPE_SELL_LIMIT: 4,
  ORDER_TYPE_BUY_STOP: 5,
  ORDER_TYPE_SELL_STOP: 6,
  ORDER_TYPE_BUY_STOP_LIMIT: 7,
  ORDER_TYPE_SELL_STOP_LIMIT: 8,
  ORDER_TYPE_CLOSE_BY: 9,
} as const;

export type OrderType =
  | 'ORDER_TYPE_UNSPECIFIED'
  | 0
  | 'ORDER_TYPE_BUY'
  | 1
  | 'ORDER_TYPE_SELL'
  | 2
  | 'ORDER_TYPE_BUY_LIMIT'
  | 3
  | 'ORDER_TYPE_SELL_LIMIT'
  | 4
  | 'ORDER_TYPE_BUY_STOP'
  | 5
  | 'ORDER_TYPE_SELL_STOP'
  | 6
  | 'ORDER_TYPE_BUY_STOP_LIMIT'
  | 7
  | 'ORDER_TYPE_SELL_STOP_LIMIT'
  | 8
  | 'ORDER_TYPE_CLOSE_BY'
  | 9

export type OrderType__Output = typeof OrderType[keyof typeof OrderType]
