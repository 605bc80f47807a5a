// Original file: proto/mt5.proto

import type { CalendarValue as _mt5_v1_CalendarValue, CalendarValue__Output as _mt5_v1_CalendarValue__Output } from '../../mt5/v1/CalendarValue.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListCalendarEventsResponse {
  'values'?: (_mt5_v1_CalendarValue)[];
  'generatedTime'?: (number | string | Long);
}

export interface ListCalendarEventsResponse__Output {
  'values': (_mt5_v1_CalendarValue__Output)[];
  'generatedTime': (string);
}
