// Original file: proto/mt5.proto

export const PositionType = {
  POSITION_TYPE_UNSPECIFIED: 0,
  POSITION_TYPE_BUY: 1,
  POSITION_TYPE_SELL: 2,
} as const;

export type PositionType =
  | 'POSITION_TYPE_UNSPECIFIED'
  | 0
  | 'POSITION_TYPE_BUY'
  | 1
  | 'POSITION_TYPE_SELL'
  | 2

export type PositionType__Output = typeof PositionType[keyof typeof PositionType]
