// Original file: proto/mt5.proto

export const DealReason = {
  DEAL_REASON_UNSPECIFIED: 0,
  DEAL_REASON_CLIENT: 1,
  DEAL_REASON_MOBILE: 2,
  DEAL_REASON_WEB: 3,
  DEAL_REASON_EXPERT: 4,
  DEAL_REASON_SL: 5,
  DEAL_REASON_TP: 6,
  DEAL_REASON_SO: 7,
  DEAL_REASON_ROLLOVER: 8,
  DEAL_REASON_VMARGIN: 9,
  DEAL_REASON_SPLIT: 10,
  DEAL_REASON_CORPORATE_ACTION: 11,
} as const;

export type DealReason =
  | 'DEAL_REASON_UNSPECIFIED'
  | 0
  | 'DEAL_REASON_CLIENT'
  | 1
  | 'DEAL_REASON_MOBILE'
  | 2
  | 'DEAL_REASON_WEB'
  | 3
  | 'DEAL_REASON_EXPERT'
  | 4
  | 'DEAL_REASON_SL'
  | 5
  | 'DEAL_REASON_TP'
  | 6
  | 'DEAL_REASON_SO'
  | 7
  | 'DEAL_REASON_ROLLOVER'
  | 8
  | 'DEAL_REASON_VMARGIN'
  | 9
  | 'DEAL_REASON_SPLIT'
  | 10
  | 'DEAL_REASON_CORPORATE_ACTION'
  | 11

export type DealReason__Output = typeof DealReason[keyof typeof DealReason]
