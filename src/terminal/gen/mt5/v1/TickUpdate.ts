// Original file: proto/mt5.proto

import type { Tick as _mt5_v1_Tick, Tick__Output as _mt5_v1_Tick__Output } from '../../mt5/v1/Tick.ts';

export interface TickUpdate {
  'symbol'?: (string);
  'tick'?: (_mt5_v1_Tick | null);
}

export interface TickUpdate__Output {
  'symbol': (string);
  'tick': (_mt5_v1_Tick__Output | null);
}
