// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { Long } from '@grpc/proto-loader';

export interface CancelOrderRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'ticket'?: (number | string | Long);
  'comment'?: (string);
  '_comment'?: "comment";
}

export interface CancelOrderRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'ticket': (string);
  'comment'?: (string);
  '_comment'?: "comment";
}
