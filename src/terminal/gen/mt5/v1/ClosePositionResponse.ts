// Original file: proto/mt5.proto

import type { TradeOutcome as _mt5_v1_TradeOutcome, TradeOutcome__Output as _mt5_v1_TradeOutcome__Output } from '../../mt5/v1/TradeOutcome.ts';

export interface ClosePositionResponse {
  'outcome'?: (_mt5_v1_TradeOutcome | null);
}

export interface ClosePositionResponse__Output {
  'outcome': (_mt5_v1_TradeOutcome__Output | null);
}
