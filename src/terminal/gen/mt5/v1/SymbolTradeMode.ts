// Original file: proto/mt5.proto

export const SymbolTradeMode = {
  SYMBOL_TRADE_MODE_UNSPECIFIED: 0,
  SYMBOL_TRADE_MODE_DISABLED: 1,
  SYMBOL_TRADE_MODE_LONGONLY: 2,
  SYMBOL_TRADE_MODE_SHORTONLY: 3,
  SYMBOL_TRADE_MODE_CLOSEONLY: 4,
  SYMBOL_TRADE_MODE_FULL: 5,
} as const;

export type SymbolTradeMode =
  | 'SYMBOL_TRADE_MODE_UNSPECIFIED'
  | 0
  | 'SYMBOL_TRADE_MODE_DISABLED'
  | 1
  | 'SYMBOL_TRADE_MODE_LONGONLY'
  | 2
  | 'SYMBOL_TRADE_MODE_SHORTONLY'
  | 3
  | 'SYMBOL_TRADE_MODE_CLOSEONLY'
  | 4
  | 'SYMBOL_TRADE_MODE_FULL'
  | 5

export type SymbolTradeMode__Output = typeof SymbolTradeMode[keyof typeof SymbolTradeMode]
