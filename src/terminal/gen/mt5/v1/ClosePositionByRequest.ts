// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { Long } from '@grpc/proto-loader';

export interface ClosePositionByRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'ticket'?: (number | string | Long);
  'by'?: (number | string | Long);
  'magic'?: (number | string | Long);
  'comment'?: (string);
  '_magic'?: "magic";
  '_comment'?: "comment";
}

export interface ClosePositionByRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'ticket': (string);
  'by': (string);
  'magic'?: (string);
  'comment'?: (string);
  '_magic'?: "magic";
  '_comment'?: "comment";
}
