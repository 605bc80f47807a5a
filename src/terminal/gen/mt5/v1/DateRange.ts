// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface DateRange {
  'dateFrom'?: (number | string | Long);
  'dateTo'?: (number | string | Long);
  'group'?: (string);
  '_group'?: "group";
}

export interface DateRange__Output {
  'dateFrom': (string);
  'dateTo': (string);
  'group'?: (string);
  '_group'?: "group";
}
