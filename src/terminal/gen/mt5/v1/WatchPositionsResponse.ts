// Original file: proto/mt5.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { PositionsSnapshot as _mt5_v1_PositionsSnapshot, PositionsSnapshot__Output as _mt5_v1_PositionsSnapshot__Output } from '../../mt5/v1/PositionsSnapshot.ts';
import type { StreamFailure as _mt5_v1_StreamFailure, StreamFailure__Output as _mt5_v1_StreamFailure__Output } from '../../mt5/v1/StreamFailure.ts';
import type { Long } from '@grpc/proto-loader';

export interface WatchPositionsResponse {
  'sequence'?: (number | string | Long);
  'time'?: (_google_protobuf_Timestamp | null);
  'snapshot'?: (_mt5_v1_PositionsSnapshot | null);
  'failure'?: (_mt5_v1_StreamFailure | null);
  'event'?: "snapshot"|"failure";
}

export interface WatchPositionsResponse__Output {
  'sequence': (string);
  'time': (_google_protobuf_Timestamp__Output | null);
  'snapshot'?: (_mt5_v1_PositionsSnapshot__Output | null);
  'failure'?: (_mt5_v1_StreamFailure__Output | null);
  'event'?: "snapshot"|"failure";
}
