// Original file: proto/mt5.proto

import type { SymbolInfo as _mt5_v1_SymbolInfo, SymbolInfo__Output as _mt5_v1_SymbolInfo__Output } from '../../mt5/v1/SymbolInfo.ts';

export interface GetSymbolResponse {
  'symbol'?: (_mt5_v1_SymbolInfo | null);
}

export interface GetSymbolResponse__Output {
  'symbol': (_mt5_v1_SymbolInfo__Output | null);
}
