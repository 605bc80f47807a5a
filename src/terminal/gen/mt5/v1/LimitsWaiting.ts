// Original file: proto/mt5.proto

import type { LimitChange as _mt5_v1_LimitChange, LimitChange__Output as _mt5_v1_LimitChange__Output } from '../../mt5/v1/LimitChange.ts';

export interface LimitsWaiting {
  'looser'?: (_mt5_v1_LimitChange)[];
  'code'?: (string);
  'command'?: (string);
}

export interface LimitsWaiting__Output {
  'looser': (_mt5_v1_LimitChange__Output)[];
  'code': (string);
  'command': (string);
}
