// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface RiskDeniedCount {
  'guard'?: (string);
  'count'?: (number | string | Long);
}

export interface RiskDeniedCount__Output {
  'guard': (string);
  'count': (string);
}
