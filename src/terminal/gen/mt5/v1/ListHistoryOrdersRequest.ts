// Original file: proto/mt5.proto

import type { DateRange as _mt5_v1_DateRange, DateRange__Output as _mt5_v1_DateRange__Output } from '../../mt5/v1/DateRange.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListHistoryOrdersRequest {
  'range'?: (_mt5_v1_DateRange | null);
  'ticket'?: (number | string | Long);
  'position'?: (number | string | Long);
  'selection'?: "range"|"ticket"|"position";
}

export interface ListHistoryOrdersRequest__Output {
  'range'?: (_mt5_v1_DateRange__Output | null);
  'ticket'?: (string);
  'position'?: (string);
  'selection'?: "range"|"ticket"|"position";
}
