// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { Long } from '@grpc/proto-loader';

export interface BreakEvenPositionRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'ticket'?: (number | string | Long);
  'offsetPoints'?: (number | string);
  '_offsetPoints'?: "offsetPoints";
}

export interface BreakEvenPositionRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'ticket': (string);
  'offsetPoints'?: (number);
  '_offsetPoints'?: "offsetPoints";
}
