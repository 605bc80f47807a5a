// Original file: proto/mt5.proto

import type { BookType as _mt5_v1_BookType, BookType__Output as _mt5_v1_BookType__Output } from '../../mt5/v1/BookType.ts';
import type { Long } from '@grpc/proto-loader';

export interface BookInfo {
  'type'?: (_mt5_v1_BookType);
  'price'?: (number | string);
  'volume'?: (number | string | Long);
  'volumeDbl'?: (number | string);
}

export interface BookInfo__Output {
  'type': (_mt5_v1_BookType__Output);
  'price': (number);
  'volume': (string);
  'volumeDbl': (number);
}
