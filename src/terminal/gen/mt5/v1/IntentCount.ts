// Original file: proto/mt5.proto

import type { IntentState as _mt5_v1_IntentState, IntentState__Output as _mt5_v1_IntentState__Output } from '../../mt5/v1/IntentState.ts';
import type { Long } from '@grpc/proto-loader';

export interface IntentCount {
  'state'?: (_mt5_v1_IntentState);
  'count'?: (number | string | Long);
}

export interface IntentCount__Output {
  'state': (_mt5_v1_IntentState__Output);
  'count': (string);
}
