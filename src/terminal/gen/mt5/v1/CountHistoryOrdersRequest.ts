// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface CountHistoryOrdersRequest {
  'dateFrom'?: (number | string | Long);
  'dateTo'?: (number | string | Long);
}

export interface CountHistoryOrdersRequest__Output {
  'dateFrom': (string);
  'dateTo': (string);
}
