// Original file: proto/mt5.proto

export const OrderTime = {
  ORDER_TIME_UNSPECIFIED: 0,
  ORDER_TIME_GTC: 1,
  ORDER_TIME_DAY: 2,
  ORDER_TIME_SPECIFIED: 3,
  ORDER_TIME_SPECIFIED_DAY: 4,
} as const;

export type OrderTime =
  | 'ORDER_TIME_UNSPECIFIED'
  | 0
  | 'ORDER_TIME_GTC'
  | 1
  | 'ORDER_TIME_DAY'
  | 2
  | 'ORDER_TIME_SPECIFIED'
  | 3
  | 'ORDER_TIME_SPECIFIED_DAY'
  | 4

export type OrderTime__Output = typeof OrderTime[keyof typeof OrderTime]
