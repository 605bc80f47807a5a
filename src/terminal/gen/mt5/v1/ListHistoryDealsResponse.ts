// Original file: proto/mt5.proto

import type { TradeDeal as _mt5_v1_TradeDeal, TradeDeal__Output as _mt5_v1_TradeDeal__Output } from '../../mt5/v1/TradeDeal.ts';

export interface ListHistoryDealsResponse {
  'deals'?: (_mt5_v1_TradeDeal)[];
}

export interface ListHistoryDealsResponse__Output {
  'deals': (_mt5_v1_TradeDeal__Output)[];
}
