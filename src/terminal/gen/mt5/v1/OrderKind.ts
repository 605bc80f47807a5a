// Original file: proto/mt5.proto

export const OrderKind = {
  ORDER_KIND_UNSPECIFIED: 0,
  ORDER_KIND_MARKET: 1,
  ORDER_KIND_LIMIT: 2,
  ORDER_KIND_STOP: 3,
  ORDER_KIND_STOP_LIMIT: 4,
} as const;

export type OrderKind =
  | 'ORDER_KIND_UNSPECIFIED'
  | 0
  | 'ORDER_KIND_MARKET'
  | 1
  | 'ORDER_KIND_LIMIT'
  | 2
  | 'ORDER_KIND_STOP'
  | 3
  | 'ORDER_KIND_STOP_LIMIT'
  | 4

export type OrderKind__Output = typeof OrderKind[keyof typeof OrderKind]
