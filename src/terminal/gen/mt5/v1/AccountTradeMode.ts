// Original file: proto/mt5.proto

export const AccountTradeMode = {
  ACCOUNT_TRADE_MODE_UNSPECIFIED: 0,
  ACCOUNT_TRADE_MODE_DEMO: 1,
  ACCOUNT_TRADE_MODE_CONTEST: 2,
  ACCOUNT_TRADE_MODE_REAL: 3,
} as const;

export type AccountTradeMode =
  | 'ACCOUNT_TRADE_MODE_UNSPECIFIED'
  | 0
  | 'ACCOUNT_TRADE_MODE_DEMO'
  | 1
  | 'ACCOUNT_TRADE_MODE_CONTEST'
  | 2
  | 'ACCOUNT_TRADE_MODE_REAL'
  | 3

export type AccountTradeMode__Output = typeof AccountTradeMode[keyof typeof AccountTradeMode]
