// Original file: proto/mt5.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { TickUpdate as _mt5_v1_TickUpdate, TickUpdate__Output as _mt5_v1_TickUpdate__Output } from '../../mt5/v1/TickUpdate.ts';
import type { StreamHeartbeat as _mt5_v1_StreamHeartbeat, StreamHeartbeat__Output as _mt5_v1_StreamHeartbeat__Output } from '../../mt5/v1/StreamHeartbeat.ts';
import type { StreamFailure as _mt5_v1_StreamFailure, StreamFailure__Output as _mt5_v1_StreamFailure__Output } from '../../mt5/v1/StreamFailure.ts';
import type { Long } from '@grpc/proto-loader';

export interface WatchTicksResponse {
  'sequence'?: (number | string | Long);
  'time'?: (_google_protobuf_Timestamp | null);
  'tick'?: (_mt5_v1_TickUpdate | null);
  'heartbeat'?: (_mt5_v1_StreamHeartbeat | null);
  'failure'?: (_mt5_v1_StreamFailure | null);
  'event'?: "tick"|"heartbeat"|"failure";
}

export interface WatchTicksResponse__Output {
  'sequence': (string);
  'time': (_google_protobuf_Timestamp__Output | null);
  'tick'?: (_mt5_v1_TickUpdate__Output | null);
  'heartbeat'?: (_mt5_v1_StreamHeartbeat__Output | null);
  'failure'?: (_mt5_v1_StreamFailure__Output | null);
  'event'?: "tick"|"heartbeat"|"failure";
}
