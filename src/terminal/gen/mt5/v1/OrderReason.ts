// Original file: proto/mt5.proto

export const OrderReason = {
  ORDER_REASON_UNSPECIFIED: 0,
  ORDER_REASON_CLIENT: 1,
  ORDER_REASON_MOBILE: 2,
  ORDER_REASON_WEB: 3,
  ORDER_REASON_EXPERT: 4,
  ORDER_REASON_SL: 5,
  ORDER_REASON_TP: 6,
  ORDER_REASON_SO: 7,
} as const;

export type OrderReason =
  | 'ORDER_REASON_UNSPECIFIED'
  | 0
  | 'ORDER_REASON_CLIENT'
  | 1
  | 'ORDER_REASON_MOBILE'
  | 2
  | 'ORDER_REASON_WEB'
  | 3
  | 'ORDER_REASON_EXPERT'
  | 4
  | 'ORDER_REASON_SL'
  | 5
  | 'ORDER_REASON_TP'
  | 6
  | 'ORDER_REASON_SO'
  | 7

export type OrderReason__Output = typeof OrderReason[keyof typeof OrderReason]
