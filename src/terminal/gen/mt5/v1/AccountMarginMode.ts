// Original file: proto/mt5.proto

export const AccountMarginMode = {
  ACCOUNT_MARGIN_MODE_UNSPECIFIED: 0,
  ACCOUNT_MARGIN_MODE_RETAIL_NETTING: 1,
  ACCOUNT_MARGIN_MODE_EXCHANGE: 2,
  ACCOUNT_MARGIN_MODE_RETAIL_HEDGING: 3,
} as const;

export type AccountMarginMode =
  | 'ACCOUNT_MARGIN_MODE_UNSPECIFIED'
  | 0
  | 'ACCOUNT_MARGIN_MODE_RETAIL_NETTING'
  | 1
  | 'ACCOUNT_MARGIN_MODE_EXCHANGE'
  | 2
  | 'ACCOUNT_MARGIN_MODE_RETAIL_HEDGING'
  | 3

export type AccountMarginMode__Output = typeof AccountMarginMode[keyof typeof AccountMarginMode]
