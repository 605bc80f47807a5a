// Original file: proto/mt5.proto

import type { Intent as _mt5_v1_Intent, Intent__Output as _mt5_v1_Intent__Output } from '../../mt5/v1/Intent.ts';

export interface GetIntentResponse {
  'intent'?: (_mt5_v1_Intent | null);
}

export interface GetIntentResponse__Output {
  'intent': (_mt5_v1_Intent__Output | null);
}
