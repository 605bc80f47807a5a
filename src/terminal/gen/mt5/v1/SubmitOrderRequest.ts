// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { OrderKind as _mt5_v1_OrderKind, OrderKind__Output as _mt5_v1_OrderKind__Output } from '../../mt5/v1/OrderKind.ts';
import type { TradeSide as _mt5_v1_TradeSide, TradeSide__Output as _mt5_v1_TradeSide__Output } from '../../mt5/v1/TradeSide.ts';
import type { StopLevel as _mt5_v1_StopLevel, StopLevel__Output as _mt5_v1_StopLevel__Output } from '../../mt5/v1/StopLevel.ts';
import type { OrderTime as _mt5_v1_OrderTime, OrderTime__Output as _mt5_v1_OrderTime__Output } from '../../mt5/v1/OrderTime.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { OrderFilling as _mt5_v1_OrderFilling, OrderFilling__Output as _mt5_v1_OrderFilling__Output } from '../../mt5/v1/OrderFilling.ts';
import type { Long } from '@grpc/proto-loader';

export interface SubmitOrderRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'kind'?: (_mt5_v1_OrderKind);
  'side'?: (_mt5_v1_TradeSide);
  'symbol'?: (string);
  'volume'?: (number | string);
  'price'?: (number | string);
  'stopLimit'?: (number | string);
  'sl'?: (_mt5_v1_StopLevel | null);
  'tp'?: (_mt5_v1_StopLevel | null);
  'deviation'?: (number | string | Long);
  'magic'?: (number | string | Long);
  'comment'?: (string);
  'lifetime'?: (_mt5_v1_OrderTime);
  'expiration'?: (_google_protobuf_Timestamp | null);
  'filling'?: (_mt5_v1_OrderFilling);
  '_price'?: "price";
  '_stopLimit'?: "stopLimit";
  '_deviation'?: "deviation";
  '_magic'?: "magic";
  '_comment'?: "comment";
  '_lifetime'?: "lifetime";
  '_filling'?: "filling";
}

export interface SubmitOrderRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'kind': (_mt5_v1_OrderKind__Output);
  'side': (_mt5_v1_TradeSide__Output);
  'symbol': (string);
  'volume': (number);
  'price'?: (number);
  'stopLimit'?: (number);
  'sl': (_mt5_v1_StopLevel__Output | null);
  'tp': (_mt5_v1_StopLevel__Output | null);
  'deviation'?: (string);
  'magic'?: (string);
  'comment'?: (string);
  'lifetime'?: (_mt5_v1_OrderTime__Output);
  'expiration': (_google_protobuf_Timestamp__Output | null);
  'filling'?: (_mt5_v1_OrderFilling__Output);
  '_price'?: "price";
  '_stopLimit'?: "stopLimit";
  '_deviation'?: "deviation";
  '_magic'?: "magic";
  '_comment'?: "comment";
  '_lifetime'?: "lifetime";
  '_filling'?: "filling";
}
