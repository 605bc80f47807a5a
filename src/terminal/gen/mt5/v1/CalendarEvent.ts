// Original file: proto/mt5.proto

import type { CalendarType as _mt5_v1_CalendarType, CalendarType__Output as _mt5_v1_CalendarType__Output } from '../../mt5/v1/CalendarType.ts';
import type { CalendarSector as _mt5_v1_CalendarSector, CalendarSector__Output as _mt5_v1_CalendarSector__Output } from '../../mt5/v1/CalendarSector.ts';
import type { CalendarFrequency as _mt5_v1_CalendarFrequency, CalendarFrequency__Output as _mt5_v1_CalendarFrequency__Output } from '../../mt5/v1/CalendarFrequency.ts';
import type { CalendarTimemode as _mt5_v1_CalendarTimemode, CalendarTimemode__Output as _mt5_v1_CalendarTimemode__Output } from '../../mt5/v1/CalendarTimemode.ts';
import type { CalendarUnit as _mt5_v1_CalendarUnit, CalendarUnit__Output as _mt5_v1_CalendarUnit__Output } from '../../mt5/v1/CalendarUnit.ts';
import type { CalendarImportance as _mt5_v1_CalendarImportance, CalendarImportance__Output as _mt5_v1_CalendarImportance__Output } from '../../mt5/v1/CalendarImportance.ts';
import type { CalendarMultiplier as _mt5_v1_CalendarMultiplier, CalendarMultiplier__Output as _mt5_v1_CalendarMultiplier__Output } from '../../mt5/v1/CalendarMultiplier.ts';
import type { Long } from '@grpc/proto-loader';

export interface CalendarEvent {
  'id'?: (number | string | Long);
  'type'?: (_mt5_v1_CalendarType);
  'sector'?: (_mt5_v1_CalendarSector);
  'frequency'?: (_mt5_v1_CalendarFrequency);
  'timeMode'?: (_mt5_v1_CalendarTimemode);
  'countryId'?: (number | string | Long);
  'unit'?: (_mt5_v1_CalendarUnit);
  'importance'?: (_mt5_v1_CalendarImportance);
  'multiplier'?: (_mt5_v1_CalendarMultiplier);
  'digits'?: (number);
  'sourceUrl'?: (string);
  'eventCode'?: (string);
  'name'?: (string);
}

export interface CalendarEvent__Output {
  'id': (string);
  'type': (_mt5_v1_CalendarType__Output);
  'sector': (_mt5_v1_CalendarSector__Output);
  'frequency': (_mt5_v1_CalendarFrequency__Output);
  'timeMode': (_mt5_v1_CalendarTimemode__Output);
  'countryId': (string);
  'unit': (_mt5_v1_CalendarUnit__Output);
  'importance': (_mt5_v1_CalendarImportance__Output);
  'multiplier': (_mt5_v1_CalendarMultiplier__Output);
  'digits': (number);
  'sourceUrl': (string);
  'eventCode': (string);
  'name': (string);
}
