// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface CountHistoryDealsRequest {
  'dateFrom'?: (number | string | Long);
  'dateTo'?: (number | string | Long);
}

export interface CountHistoryDealsRequest__Output {
  'dateFrom': (string);
  'dateTo': (string);
}
