// Original file: proto/mt5.proto

export const TradeAction = {
  TRADE_ACTION_UNSPECIFIED: 0,
  TRADE_ACTION_DEAL: 1,
  TRADE_ACTION_PENDING: 5,
  TRADE_ACTION_SLTP: 6,
  TRADE_ACTION_MODIFY: 7,
  TRADE_ACTION_REMOVE: 8,
  TRADE_ACTION_CLOSE_BY: 10,
} as const;

export type TradeAction =
  | 'TRADE_ACTION_UNSPECIFIED'
  | 0
  | 'TRADE_ACTION_DEAL'
  | 1
  | 'TRADE_ACTION_PENDING'
  | 5
  | 'TRADE_ACTION_SLTP'
  | 6
  | 'TRADE_ACTION_MODIFY'
  | 7
  | 'TRADE_ACTION_REMOVE'
  | 8
  | 'TRADE_ACTION_CLOSE_BY'
  | 10

export type TradeAction__Output = typeof TradeAction[keyof typeof TradeAction]
