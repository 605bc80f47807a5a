// Original file: proto/mt5.proto

import type { BookInfo as _mt5_v1_BookInfo, BookInfo__Output as _mt5_v1_BookInfo__Output } from '../../mt5/v1/BookInfo.ts';

export interface GetMarketBookResponse {
  'levels'?: (_mt5_v1_BookInfo)[];
}

export interface GetMarketBookResponse__Output {
  'levels': (_mt5_v1_BookInfo__Output)[];
}
