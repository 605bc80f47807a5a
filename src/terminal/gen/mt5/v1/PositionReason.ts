// Original file: proto/mt5.proto

export const PositionReason = {
  POSITION_REASON_UNSPECIFIED: 0,
  POSITION_REASON_CLIENT: 1,
  POSITION_REASON_MOBILE: 2,
  POSITION_REASON_WEB: 3,
  POSITION_REASON_EXPERT: 4,
} as const;

export type PositionReason =
  | 'POSITION_REASON_UNSPECIFIED'
  | 0
  | 'POSITION_REASON_CLIENT'
  | 1
  | 'POSITION_REASON_MOBILE'
  | 2
  | 'POSITION_REASON_WEB'
  | 3
  | 'POSITION_REASON_EXPERT'
  | 4

export type PositionReason__Output = typeof PositionReason[keyof typeof PositionReason]
