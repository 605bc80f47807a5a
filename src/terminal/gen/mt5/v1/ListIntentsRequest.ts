// Original file: proto/mt5.proto

import type { IntentState as _mt5_v1_IntentState, IntentState__Output as _mt5_v1_IntentState__Output } from '../../mt5/v1/IntentState.ts';

export interface ListIntentsRequest {
  'states'?: (_mt5_v1_IntentState)[];
  'pageSize'?: (number);
  'pageToken'?: (string);
}

export interface ListIntentsRequest__Output {
  'states': (_mt5_v1_IntentState__Output)[];
  'pageSize': (number);
  'pageToken': (string);
}
