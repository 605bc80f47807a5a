// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { StopLevel as _mt5_v1_StopLevel, StopLevel__Output as _mt5_v1_StopLevel__Output } from '../../mt5/v1/StopLevel.ts';
import type { OrderFilling as _mt5_v1_OrderFilling, OrderFilling__Output as _mt5_v1_OrderFilling__Output } from '../../mt5/v1/OrderFilling.ts';
import type { Long } from '@grpc/proto-loader';

export interface ReversePositionRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'ticket'?: (number | string | Long);
  'sl'?: (_mt5_v1_StopLevel | null);
  'tp'?: (_mt5_v1_StopLevel | null);
  'deviation'?: (number | string | Long);
  'magic'?: (number | string | Long);
  'comment'?: (string);
  'filling'?: (_mt5_v1_OrderFilling);
  '_deviation'?: "deviation";
  '_magic'?: "magic";
  '_comment'?: "comment";
  '_filling'?: "filling";
}

export interface ReversePositionRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'ticket': (string);
  'sl': (_mt5_v1_StopLevel__Output | null);
  'tp': (_mt5_v1_StopLevel__Output | null);
  'deviation'?: (string);
  'magic'?: (string);
  'comment'?: (string);
  'filling'?: (_mt5_v1_OrderFilling__Output);
  '_deviation'?: "deviation";
  '_magic'?: "magic";
  '_comment'?: "comment";
  '_filling'?: "filling";
}
