// Original file: proto/mt5.proto

export const SymbolTradeExecution = {
  SYMBOL_TRADE_EXECUTION_UNSPECIFIED: 0,
  SYMBOL_TRADE_EXECUTION_REQUEST: 1,
  SYMBOL_TRADE_EXECUTION_INSTANT: 2,
  SYMBOL_TRADE_EXECUTION_MARKET: 3,
  SYMBOL_TRADE_EXECUTION_EXCHANGE: 4,
} as const;

export type SymbolTradeExecution =
  | 'SYMBOL_TRADE_EXECUTION_UNSPECIFIED'
  | 0
  | 'SYMBOL_TRADE_EXECUTION_REQUEST'
  | 1
  | 'SYMBOL_TRADE_EXECUTION_INSTANT'
  | 2
  | 'SYMBOL_TRADE_EXECUTION_MARKET'
  | 3
  | 'SYMBOL_TRADE_EXECUTION_EXCHANGE'
  | 4

export type SymbolTradeExecution__Output = typeof SymbolTradeExecution[keyof typeof SymbolTradeExecution]
