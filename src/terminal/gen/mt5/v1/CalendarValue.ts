// Original file: proto/mt5.proto

import type { CalendarImpact as _mt5_v1_CalendarImpact, CalendarImpact__Output as _mt5_v1_CalendarImpact__Output } from '../../mt5/v1/CalendarImpact.ts';
import type { CalendarEvent as _mt5_v1_CalendarEvent, CalendarEvent__Output as _mt5_v1_CalendarEvent__Output } from '../../mt5/v1/CalendarEvent.ts';
import type { CalendarCountry as _mt5_v1_CalendarCountry, CalendarCountry__Output as _mt5_v1_CalendarCountry__Output } from '../../mt5/v1/CalendarCountry.ts';
import type { Long } from '@grpc/proto-loader';

export interface CalendarValue {
  'id'?: (number | string | Long);
  'eventId'?: (number | string | Long);
  'time'?: (number | string | Long);
  'period'?: (number | string | Long);
  'revision'?: (number);
  'actualValue'?: (number | string | Long);
  'prevValue'?: (number | string | Long);
  'revisedPrevValue'?: (number | string | Long);
  'forecastValue'?: (number | string | Long);
  'impactType'?: (_mt5_v1_CalendarImpact);
  'event'?: (_mt5_v1_CalendarEvent | null);
  'country'?: (_mt5_v1_CalendarCountry | null);
  '_actualValue'?: "actualValue";
  '_prevValue'?: "prevValue";
  '_revisedPrevValue'?: "revisedPrevValue";
  '_forecastValue'?: "forecastValue";
}

export interface CalendarValue__Output {
  'id': (string);
  'eventId': (string);
  'time': (string);
  'period': (string);
  'revision': (number);
  'actualValue'?: (string);
  'prevValue'?: (string);
  'revisedPrevValue'?: (string);
  'forecastValue'?: (string);
  'impactType': (_mt5_v1_CalendarImpact__Output);
  'event': (_mt5_v1_CalendarEvent__Output | null);
  'country': (_mt5_v1_CalendarCountry__Output | null);
  '_actualValue'?: "actualValue";
  '_prevValue'?: "prevValue";
  '_revisedPrevValue'?: "revisedPrevValue";
  '_forecastValue'?: "forecastValue";
}
