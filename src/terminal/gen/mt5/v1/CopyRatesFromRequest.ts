// Original file: proto/mt5.proto

import type { Timeframe as _mt5_v1_Timeframe, Timeframe__Output as _mt5_v1_Timeframe__Output } from '../../mt5/v1/Timeframe.ts';
import type { Long } from '@grpc/proto-loader';

export interface CopyRatesFromRequest {
  'symbol'?: (string);
  'timeframe'?: (_mt5_v1_Timeframe);
  'dateFrom'?: (number | string | Long);
  'count'?: (number);
}

export interface CopyRatesFromRequest__Output {
  'symbol': (string);
  'timeframe': (_mt5_v1_Timeframe__Output);
  'dateFrom': (string);
  'count': (number);
}
