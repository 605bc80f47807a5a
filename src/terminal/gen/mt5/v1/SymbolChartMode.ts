// Original file: proto/mt5.proto

export const SymbolChartMode = {
  SYMBOL_CHART_MODE_UNSPECIFIED: 0,
  SYMBOL_CHART_MODE_BID: 1,
  SYMBOL_CHART_MODE_LAST: 2,
} as const;

export type SymbolChartMode =
  | 'SYMBOL_CHART_MODE_UNSPECIFIED'
  | 0
  | 'SYMBOL_CHART_MODE_BID'
  | 1
  | 'SYMBOL_CHART_MODE_LAST'
  | 2

export type SymbolChartMode__Output = typeof SymbolChartMode[keyof typeof SymbolChartMode]
