// Original file: proto/mt5.proto

export const OrderFilling = {
  ORDER_FILLING_UNSPECIFIED: 0,
  ORDER_FILLING_FOK: 1,
  ORDER_FILLING_IOC: 2,
  ORDER_FILLING_RETURN: 3,
  ORDER_FILLING_BOC: 4,
} as const;

export type OrderFilling =
  | 'ORDER_FILLING_UNSPECIFIED'
  | 0
  | 'ORDER_FILLING_FOK'
  | 1
  | 'ORDER_FILLING_IOC'
  | 2
  | 'ORDER_FILLING_RETURN'
  | 3
  | 'ORDER_FILLING_BOC'
  | 4

export type OrderFilling__Output = typeof OrderFilling[keyof typeof OrderFilling]
