// Original file: proto/mt5.proto

import type { Timeframe as _mt5_v1_Timeframe, Timeframe__Output as _mt5_v1_Timeframe__Output } from '../../mt5/v1/Timeframe.ts';

export interface CopyRatesFromPositionRequest {
  'symbol'?: (string);
  'timeframe'?: (_mt5_v1_Timeframe);
  'startPosition'?: (number);
  'count'?: (number);
}

export interface CopyRatesFromPositionRequest__Output {
  'symbol': (string);
  'timeframe': (_mt5_v1_Timeframe__Output);
  'startPosition': (number);
  'count': (number);
}
