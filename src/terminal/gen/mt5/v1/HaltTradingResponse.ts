// Original file: proto/mt5.proto

import type { RiskState as _mt5_v1_RiskState, RiskState__Output as _mt5_v1_RiskState__Output } from '../../mt5/v1/RiskState.ts';
import type { TradeOutcome as _mt5_v1_TradeOutcome, TradeOutcome__Output as _mt5_v1_TradeOutcome__Output } from '../../mt5/v1/TradeOutcome.ts';

export interface HaltTradingResponse {
  'risk'?: (_mt5_v1_RiskState | null);
  'outcomes'?: (_mt5_v1_TradeOutcome)[];
}

export interface HaltTradingResponse__Output {
  'risk': (_mt5_v1_RiskState__Output | null);
  'outcomes': (_mt5_v1_TradeOutcome__Output)[];
}
