// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface CalendarCountry {
  'id'?: (number | string | Long);
  'name'?: (string);
  'code'?: (string);
  'currency'?: (string);
}

export interface CalendarCountry__Output {
  'id': (string);
  'name': (string);
  'code': (string);
  'currency': (string);
}
