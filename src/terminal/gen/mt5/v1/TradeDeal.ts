// Original file: proto/mt5.proto

import type { DealType as _mt5_v1_DealType, DealType__Output as _mt5_v1_DealType__Output } from '../../mt5/v1/DealType.ts';
import type { DealEntry as _mt5_v1_DealEntry, DealEntry__Output as _mt5_v1_DealEntry__Output } from '../../mt5/v1/DealEntry.ts';
import type { DealReason as _mt5_v1_DealReason, DealReason__Output as _mt5_v1_DealReason__Output } from '../../mt5/v1/DealReason.ts';
import type { Long } from '@grpc/proto-loader';

export interface TradeDeal {
  'ticket'?: (number | string | Long);
  'order'?: (number | string | Long);
  'time'?: (number | string | Long);
  'timeMsc'?: (number | string | Long);
  'type'?: (_mt5_v1_DealType);
  'entry'?: (_mt5_v1_DealEntry);
  'magic'?: (number | string | Long);
  'positionId'?: (number | string | Long);
  'reason'?: (_mt5_v1_DealReason);
  'volume'?: (number | string);
  'price'?: (number | string);
  'commission'?: (number | string);
  'swap'?: (number | string);
  'profit'?: (number | string);
  'fee'?: (number | string);
  'symbol'?: (string);
  'comment'?: (string);
  'externalId'?: (string);
}

export interface TradeDeal__Output {
  'ticket': (string);
  'order': (string);
  'time': (string);
  'timeMsc': (string);
  'type': (_mt5_v1_DealType__Output);
  'entry': (_mt5_v1_DealEntry__Output);
  'magic': (string);
  'positionId': (string);
  'reason': (_mt5_v1_DealReason__Output);
  'volume': (number);
  'price': (number);
  'commission': (number);
  'swap': (number);
  'profit': (number);
  'fee': (number);
  'symbol': (string);
  'comment': (string);
  'externalId': (string);
}
