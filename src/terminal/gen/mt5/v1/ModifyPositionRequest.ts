// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { StopLevel as _mt5_v1_StopLevel, StopLevel__Output as _mt5_v1_StopLevel__Output } from '../../mt5/v1/StopLevel.ts';
import type { Long } from '@grpc/proto-loader';

export interface ModifyPositionRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'ticket'?: (number | string | Long);
  'sl'?: (_mt5_v1_StopLevel | null);
  'tp'?: (_mt5_v1_StopLevel | null);
  'comment'?: (string);
  '_comment'?: "comment";
}

export interface ModifyPositionRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'ticket': (string);
  'sl': (_mt5_v1_StopLevel__Output | null);
  'tp': (_mt5_v1_StopLevel__Output | null);
  'comment'?: (string);
  '_comment'?: "comment";
}
