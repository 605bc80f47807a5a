// Original file: proto/mt5.proto

import type { Intent as _mt5_v1_Intent, Intent__Output as _mt5_v1_Intent__Output } from '../../mt5/v1/Intent.ts';

export interface ListIntentsResponse {
  'intents'?: (_mt5_v1_Intent)[];
  'nextPageToken'?: (string);
}

export interface ListIntentsResponse__Output {
  'intents': (_mt5_v1_Intent__Output)[];
  'nextPageToken': (string);
}
