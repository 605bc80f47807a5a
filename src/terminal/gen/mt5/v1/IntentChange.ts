// Original file: proto/mt5.proto

import type { IntentChangeKind as _mt5_v1_IntentChangeKind, IntentChangeKind__Output as _mt5_v1_IntentChangeKind__Output } from '../../mt5/v1/IntentChangeKind.ts';
import type { IntentState as _mt5_v1_IntentState, IntentState__Output as _mt5_v1_IntentState__Output } from '../../mt5/v1/IntentState.ts';
import type { Intent as _mt5_v1_Intent, Intent__Output as _mt5_v1_Intent__Output } from '../../mt5/v1/Intent.ts';

export interface IntentChange {
  'kind'?: (_mt5_v1_IntentChangeKind);
  'stateBefore'?: (_mt5_v1_IntentState);
  'intent'?: (_mt5_v1_Intent | null);
}

export interface IntentChange__Output {
  'kind': (_mt5_v1_IntentChangeKind__Output);
  'stateBefore': (_mt5_v1_IntentState__Output);
  'intent': (_mt5_v1_Intent__Output | null);
}
