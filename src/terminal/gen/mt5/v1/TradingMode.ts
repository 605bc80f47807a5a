// Original file: proto/mt5.proto

export const TradingMode = {
  TRADING_MODE_UNSPECIFIED: 0,
  TRADING_MODE_ACTIVE: 1,
  TRADING_MODE_REDUCING: 2,
  TRADING_MODE_HALTED: 3,
  TRADING_MODE_READ_ONLY: 4,
} as const;

export type TradingMode =
  | 'TRADING_MODE_UNSPECIFIED'
  | 0
  | 'TRADING_MODE_ACTIVE'
  | 1
  | 'TRADING_MODE_REDUCING'
  | 2
  | 'TRADING_MODE_HALTED'
  | 3
  | 'TRADING_MODE_READ_ONLY'
  | 4

export type TradingMode__Output = typeof TradingMode[keyof typeof TradingMode]
