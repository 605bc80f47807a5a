// Original file: proto/mt5.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

export interface TradeOptions {
  'clientKey'?: (string);
  'maxAgeMsc'?: (number);
  'notAfter'?: (_google_protobuf_Timestamp | null);
  'dryRun'?: (boolean);
  'basis'?: (string);
  '_clientKey'?: "clientKey";
  '_maxAgeMsc'?: "maxAgeMsc";
  '_basis'?: "basis";
}

export interface TradeOptions__Output {
  'clientKey'?: (string);
  'maxAgeMsc'?: (number);
  'notAfter': (_google_protobuf_Timestamp__Output | null);
  'dryRun': (boolean);
  'basis'?: (string);
  '_clientKey'?: "clientKey";
  '_maxAgeMsc'?: "maxAgeMsc";
  '_basis'?: "basis";
}
