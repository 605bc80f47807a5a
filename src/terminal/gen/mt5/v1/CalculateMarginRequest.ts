// Original file: proto/mt5.proto

import type { OrderType as _mt5_v1_OrderType, OrderType__Output as _mt5_v1_OrderType__Output } from '../../mt5/v1/OrderType.ts';

export interface CalculateMarginRequest {
  'type'?: (_mt5_v1_OrderType);
  'symbol'?: (string);
  'volume'?: (number | string);
  'price'?: (number | string);
}

export interface CalculateMarginRequest__Output {
  'type': (_mt5_v1_OrderType__Output);
  'symbol': (string);
  'volume': (number);
  'price': (number);
}
