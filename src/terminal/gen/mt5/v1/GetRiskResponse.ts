// Original file: proto/mt5.proto

import type { RiskState as _mt5_v1_RiskState, RiskState__Output as _mt5_v1_RiskState__Output } from '../../mt5/v1/RiskState.ts';

export interface GetRiskResponse {
  'risk'?: (_mt5_v1_RiskState | null);
}

export interface GetRiskResponse__Output {
  'risk': (_mt5_v1_RiskState__Output | null);
}
