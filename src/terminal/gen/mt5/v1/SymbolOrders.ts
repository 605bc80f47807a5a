// Original file: proto/mt5.proto

export const SymbolOrders = {
  SYMBOL_ORDERS_UNSPECIFIED: 0,
  SYMBOL_ORDERS_GTC: 1,
  SYMBOL_ORDERS_DAILY: 2,
  SYMBOL_ORDERS_DAILY_NO_STOPS: 3,
} as const;

export type SymbolOrders =
  | 'SYMBOL_ORDERS_UNSPECIFIED'
  | 0
  | 'SYMBOL_ORDERS_GTC'
  | 1
  | 'SYMBOL_ORDERS_DAILY'
  | 2
  | 'SYMBOL_ORDERS_DAILY_NO_STOPS'
  | 3

export type SymbolOrders__Output = typeof SymbolOrders[keyof typeof SymbolOrders]
