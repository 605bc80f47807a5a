// Original file: proto/mt5.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { IntentChange as _mt5_v1_IntentChange, IntentChange__Output as _mt5_v1_IntentChange__Output } from '../../mt5/v1/IntentChange.ts';
import type { StreamHeartbeat as _mt5_v1_StreamHeartbeat, StreamHeartbeat__Output as _mt5_v1_StreamHeartbeat__Output } from '../../mt5/v1/StreamHeartbeat.ts';
import type { Long } from '@grpc/proto-loader';

export interface WatchIntentsResponse {
  'sequence'?: (number | string | Long);
  'resumePoint'?: (string);
  'time'?: (_google_protobuf_Timestamp | null);
  'change'?: (_mt5_v1_IntentChange | null);
  'heartbeat'?: (_mt5_v1_StreamHeartbeat | null);
  'event'?: "change"|"heartbeat";
}

export interface WatchIntentsResponse__Output {
  'sequence': (string);
  'resumePoint': (string);
  'time': (_google_protobuf_Timestamp__Output | null);
  'change'?: (_mt5_v1_IntentChange__Output | null);
  'heartbeat'?: (_mt5_v1_StreamHeartbeat__Output | null);
  'event'?: "change"|"heartbeat";
}
