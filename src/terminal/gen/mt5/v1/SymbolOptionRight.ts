// Original file: proto/mt5.proto

export const SymbolOptionRight = {
  SYMBOL_OPTION_RIGHT_UNSPECIFIED: 0,
  SYMBOL_OPTION_RIGHT_CALL: 1,
  SYMBOL_OPTION_RIGHT_PUT: 2,
} as const;

export type SymbolOptionRight =
  | 'SYMBOL_OPTION_RIGHT_UNSPECIFIED'
  | 0
  | 'SYMBOL_OPTION_RIGHT_CALL'
  | 1
  | 'SYMBOL_OPTION_RIGHT_PUT'
  | 2

export type SymbolOptionRight__Output = typeof SymbolOptionRight[keyof typeof SymbolOptionRight]
