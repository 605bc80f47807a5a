// Original file: proto/mt5.proto

import type { ClockSource as _mt5_v1_ClockSource, ClockSource__Output as _mt5_v1_ClockSource__Output } from '../../mt5/v1/ClockSource.ts';
import type { Long } from '@grpc/proto-loader';

export interface BrokerClock {
  'source'?: (_mt5_v1_ClockSource);
  'zone'?: (string);
  'offsetSeconds'?: (number);
  'serverTimeMsc'?: (number | string | Long);
  '_offsetSeconds'?: "offsetSeconds";
  '_serverTimeMsc'?: "serverTimeMsc";
}

export interface BrokerClock__Output {
  'source': (_mt5_v1_ClockSource__Output);
  'zone': (string);
  'offsetSeconds'?: (number);
  'serverTimeMsc'?: (string);
  '_offsetSeconds'?: "offsetSeconds";
  '_serverTimeMsc'?: "serverTimeMsc";
}
