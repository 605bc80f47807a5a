// Original file: proto/mt5.proto

import type { CopyTicks as _mt5_v1_CopyTicks, CopyTicks__Output as _mt5_v1_CopyTicks__Output } from '../../mt5/v1/CopyTicks.ts';
import type { Long } from '@grpc/proto-loader';

export interface CopyTicksFromRequest {
  'symbol'?: (string);
  'dateFrom'?: (number | string | Long);
  'count'?: (number);
  'flags'?: (_mt5_v1_CopyTicks);
}

export interface CopyTicksFromRequest__Output {
  'symbol': (string);
  'dateFrom': (string);
  'count': (number);
  'flags': (_mt5_v1_CopyTicks__Output);
}
