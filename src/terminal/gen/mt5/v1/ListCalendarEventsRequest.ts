// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface ListCalendarEventsRequest {
  'dateFrom'?: (number | string | Long);
  'dateTo'?: (number | string | Long);
  'country'?: (string);
  'currency'?: (string);
  '_country'?: "country";
  '_currency'?: "currency";
}

export interface ListCalendarEventsRequest__Output {
  'dateFrom': (string);
  'dateTo': (string);
  'country'?: (string);
  'currency'?: (string);
  '_country'?: "country";
  '_currency'?: "currency";
}
