// Original file: proto/mt5.proto

import type { PositionType as _mt5_v1_PositionType, PositionType__Output as _mt5_v1_PositionType__Output } from '../../mt5/v1/PositionType.ts';
import type { PositionReason as _mt5_v1_PositionReason, PositionReason__Output as _mt5_v1_PositionReason__Output } from '../../mt5/v1/PositionReason.ts';
import type { Long } from '@grpc/proto-loader';

export interface TradePosition {
  'ticket'?: (number | string | Long);
  'time'?: (number | string | Long);
  'timeMsc'?: (number | string | Long);
  'timeUpdate'?: (number | string | Long);
  'timeUpdateMsc'?: (number | string | Long);
  'type'?: (_mt5_v1_PositionType);
  'magic'?: (number | string | Long);
  'identifier'?: (number | string | Long);
  'reason'?: (_mt5_v1_PositionReason);
  'volume'?: (number | string);
  'priceOpen'?: (number | string);
  'sl'?: (number | string);
  'tp'?: (number | string);
  'priceCurrent'?: (number | string);
  'swap'?: (number | string);
  'profit'?: (number | string);
  'symbol'?: (string);
  'comment'?: (string);
  'externalId'?: (string);
}

export interface TradePosition__Output {
  'ticket': (string);
  'time': (string);
  'timeMsc': (string);
  'timeUpdate': (string);
  'timeUpdateMsc': (string);
  'type': (_mt5_v1_PositionType__Output);
  'magic': (string);
  'identifier': (string);
  'reason': (_mt5_v1_PositionReason__Output);
  'volume': (number);
  'priceOpen': (number);
  'sl': (number);
  'tp': (number);
  'priceCurrent': (number);
  'swap': (number);
  'profit': (number);
  'symbol': (string);
  'comment': (string);
  'externalId': (string);
}
