// Original file: proto/mt5.proto

import type { TradeAction as _mt5_v1_TradeAction, TradeAction__Output as _mt5_v1_TradeAction__Output } from '../../mt5/v1/TradeAction.ts';
import type { OrderType as _mt5_v1_OrderType, OrderType__Output as _mt5_v1_OrderType__Output } from '../../mt5/v1/OrderType.ts';
import type { OrderFilling as _mt5_v1_OrderFilling, OrderFilling__Output as _mt5_v1_OrderFilling__Output } from '../../mt5/v1/OrderFilling.ts';
import type { OrderTime as _mt5_v1_OrderTime, OrderTime__Output as _mt5_v1_OrderTime__Output } from '../../mt5/v1/OrderTime.ts';
import type { Long } from '@grpc/proto-loader';

export interface TradeRequest {
  'action'?: (_mt5_v1_TradeAction);
  'magic'?: (number | string | Long);
  'order'?: (number | string | Long);
  'symbol'?: (string);
  'volume'?: (number | string);
  'price'?: (number | string);
  'stoplimit'?: (number | string);
  'sl'?: (number | string);
  'tp'?: (number | string);
  'deviation'?: (number | string | Long);
  'type'?: (_mt5_v1_OrderType);
  'typeFilling'?: (_mt5_v1_OrderFilling);
  'typeTime'?: (_mt5_v1_OrderTime);
  'expiration'?: (number | string | Long);
  'comment'?: (string);
  'position'?: (number | string | Long);
  'positionBy'?: (number | string | Long);
}

export interface TradeRequest__Output {
  'action': (_mt5_v1_TradeAction__Output);
  'magic': (string);
  'order': (string);
  'symbol': (string);
  'volume': (number);
  'price': (number);
  'stoplimit': (number);
  'sl': (number);
  'tp': (number);
  'deviation': (string);
  'type': (_mt5_v1_OrderType__Output);
  'typeFilling': (_mt5_v1_OrderFilling__Output);
  'typeTime': (_mt5_v1_OrderTime__Output);
  'expiration': (string);
  'comment': (string);
  'position': (string);
  'positionBy': (string);
}
