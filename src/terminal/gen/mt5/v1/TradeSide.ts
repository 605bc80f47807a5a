// Original file: proto/mt5.proto

export const TradeSide = {
  TRADE_SIDE_UNSPECIFIED: 0,
  TRADE_SIDE_BUY: 1,
  TRADE_SIDE_SELL: 2,
} as const;

export type TradeSide =
  | 'TRADE_SIDE_UNSPECIFIED'
  | 0
  | 'TRADE_SIDE_BUY'
  | 1
  | 'TRADE_SIDE_SELL'
  | 2

export type TradeSide__Output = typeof TradeSide[keyof typeof TradeSide]
