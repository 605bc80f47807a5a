// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { Long } from '@grpc/proto-loader';

export interface CancelOrdersRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'symbol'?: (string);
  'magic'?: (number | string | Long);
  'all'?: (boolean);
  '_symbol'?: "symbol";
  '_magic'?: "magic";
}

export interface CancelOrdersRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'symbol'?: (string);
  'magic'?: (string);
  'all': (boolean);
  '_symbol'?: "symbol";
  '_magic'?: "magic";
}
