// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { StopLevel as _mt5_v1_StopLevel, StopLevel__Output as _mt5_v1_StopLevel__Output } from '../../mt5/v1/StopLevel.ts';
import type { OrderTime as _mt5_v1_OrderTime, OrderTime__Output as _mt5_v1_OrderTime__Output } from '../../mt5/v1/OrderTime.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Long } from '@grpc/proto-loader';

export interface ModifyOrderRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'ticket'?: (number | string | Long);
  'price'?: (number | string);
  'stopLimit'?: (number | string);
  'sl'?: (_mt5_v1_StopLevel | null);
  'tp'?: (_mt5_v1_StopLevel | null);
  'lifetime'?: (_mt5_v1_OrderTime);
  'expiration'?: (_google_protobuf_Timestamp | null);
  '_price'?: "price";
  '_stopLimit'?: "stopLimit";
  '_lifetime'?: "lifetime";
}

export interface ModifyOrderRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'ticket': (string);
  'price'?: (number);
  'stopLimit'?: (number);
  'sl': (_mt5_v1_StopLevel__Output | null);
  'tp': (_mt5_v1_StopLevel__Output | null);
  'lifetime'?: (_mt5_v1_OrderTime__Output);
  'expiration': (_google_protobuf_Timestamp__Output | null);
  '_price'?: "price";
  '_stopLimit'?: "stopLimit";
  '_lifetime'?: "lifetime";
}
