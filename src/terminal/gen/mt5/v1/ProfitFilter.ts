// Original file: proto/mt5.proto

export const ProfitFilter = {
  PROFIT_FILTER_UNSPECIFIED: 0,
  PROFIT_FILTER_PROFITABLE: 1,
  PROFIT_FILTER_LOSING: 2,
} as const;

export type ProfitFilter =
  | 'PROFIT_FILTER_UNSPECIFIED'
  | 0
  | 'PROFIT_FILTER_PROFITABLE'
  | 1
  | 'PROFIT_FILTER_LOSING'
  | 2

export type ProfitFilter__Output = typeof ProfitFilter[keyof typeof ProfitFilter]
