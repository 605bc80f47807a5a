// Original file: proto/mt5.proto

import type { Timeframe as _mt5_v1_Timeframe, Timeframe__Output as _mt5_v1_Timeframe__Output } from '../../mt5/v1/Timeframe.ts';
import type { Long } from '@grpc/proto-loader';

export interface CopyRatesRangeRequest {
  'symbol'?: (string);
  'timeframe'?: (_mt5_v1_Timeframe);
  'dateFrom'?: (number | string | Long);
  'dateTo'?: (number | string | Long);
}

export interface CopyRatesRangeRequest__Output {
  'symbol': (string);
  'timeframe': (_mt5_v1_Timeframe__Output);
  'dateFrom': (string);
  'dateTo': (string);
}
