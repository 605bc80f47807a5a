// Original file: proto/mt5.proto

import type { TradePosition as _mt5_v1_TradePosition, TradePosition__Output as _mt5_v1_TradePosition__Output } from '../../mt5/v1/TradePosition.ts';

export interface PositionsSnapshot {
  'positions'?: (_mt5_v1_TradePosition)[];
}

export interface PositionsSnapshot__Output {
  'positions': (_mt5_v1_TradePosition__Output)[];
}
