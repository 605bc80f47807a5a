// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface Tick {
  'time'?: (number | string | Long);
  'bid'?: (number | string);
  'ask'?: (number | string);
  'last'?: (number | string);
  'volume'?: (number | string | Long);
  'timeMsc'?: (number | string | Long);
  'flags'?: (number);
  'volumeReal'?: (number | string);
}

export interface Tick__Output {
  'time': (string);
  'bid': (number);
  'ask': (number);
  'last': (number);
  'volume': (string);
  'timeMsc': (string);
  'flags': (number);
  'volumeReal': (number);
}
