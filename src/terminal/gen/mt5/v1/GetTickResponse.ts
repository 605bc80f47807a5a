// Original file: proto/mt5.proto

import type { Tick as _mt5_v1_Tick, Tick__Output as _mt5_v1_Tick__Output } from '../../mt5/v1/Tick.ts';

export interface GetTickResponse {
  'tick'?: (_mt5_v1_Tick | null);
}

export interface GetTickResponse__Output {
  'tick': (_mt5_v1_Tick__Output | null);
}
