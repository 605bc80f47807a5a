// Original file: proto/mt5.proto

import type { OrderType as _mt5_v1_OrderType, OrderType__Output as _mt5_v1_OrderType__Output } from '../../mt5/v1/OrderType.ts';

export interface CalculateProfitRequest {
  'type'?: (_mt5_v1_OrderType);
  'symbol'?: (string);
  'volume'?: (number | string);
  'priceOpen'?: (number | string);
  'priceClose'?: (number | string);
}

export interface CalculateProfitRequest__Output {
  'type': (_mt5_v1_OrderType__Output);
  'symbol': (string);
  'volume': (number);
  'priceOpen': (number);
  'priceClose': (number);
}
