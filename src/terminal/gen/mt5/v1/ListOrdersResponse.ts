// Original file: proto/mt5.proto

import type { TradeOrder as _mt5_v1_TradeOrder, TradeOrder__Output as _mt5_v1_TradeOrder__Output } from '../../mt5/v1/TradeOrder.ts';

export interface ListOrdersResponse {
  'orders'?: (_mt5_v1_TradeOrder)[];
}

export interface ListOrdersResponse__Output {
  'orders': (_mt5_v1_TradeOrder__Output)[];
}
