// Original file: proto/mt5.proto

import type { ErrorReason as _mt5_v1_ErrorReason, ErrorReason__Output as _mt5_v1_ErrorReason__Output } from '../../mt5/v1/ErrorReason.ts';

export interface StreamFailure {
  'reason'?: (_mt5_v1_ErrorReason);
  'message'?: (string);
}

export interface StreamFailure__Output {
  'reason': (_mt5_v1_ErrorReason__Output);
  'message': (string);
}
