// Original file: proto/mt5.proto

export const SymbolOptionMode = {
  SYMBOL_OPTION_MODE_UNSPECIFIED: 0,
  SYMBOL_OPTION_MODE_EUROPEAN: 1,
  SYMBOL_OPTION_MODE_AMERICAN: 2,
} as const;

export type SymbolOptionMode =
  | 'SYMBOL_OPTION_MODE_UNSPECIFIED'
  | 0
  | 'SYMBOL_OPTION_MODE_EUROPEAN'
  | 1
  | 'SYMBOL_OPTION_MODE_AMERICAN'
  | 2

export type SymbolOptionMode__Output = typeof SymbolOptionMode[keyof typeof SymbolOptionMode]
