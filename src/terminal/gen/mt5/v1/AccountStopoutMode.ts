// Original file: proto/mt5.proto

export const AccountStopoutMode = {
  ACCOUNT_STOPOUT_MODE_UNSPECIFIED: 0,
  ACCOUNT_STOPOUT_MODE_PERCENT: 1,
  ACCOUNT_STOPOUT_MODE_MONEY: 2,
} as const;

export type AccountStopoutMode =
  | 'ACCOUNT_STOPOUT_MODE_UNSPECIFIED'
  | 0
  | 'ACCOUNT_STOPOUT_MODE_PERCENT'
  | 1
  | 'ACCOUNT_STOPOUT_MODE_MONEY'
  | 2

export type AccountStopoutMode__Output = typeof AccountStopoutMode[keyof typeof AccountStopoutMode]
