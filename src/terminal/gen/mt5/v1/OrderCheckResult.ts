// Original file: proto/mt5.proto

import type { TradeRetcode as _mt5_v1_TradeRetcode, TradeRetcode__Output as _mt5_v1_TradeRetcode__Output } from '../../mt5/v1/TradeRetcode.ts';
import type { TradeRequest as _mt5_v1_TradeRequest, TradeRequest__Output as _mt5_v1_TradeRequest__Output } from '../../mt5/v1/TradeRequest.ts';

export interface OrderCheckResult {
  'retcode'?: (_mt5_v1_TradeRetcode);
  'balance'?: (number | string);
  'equity'?: (number | string);
  'profit'?: (number | string);
  'margin'?: (number | string);
  'marginFree'?: (number | string);
  'marginLevel'?: (number | string);
  'comment'?: (string);
  'request'?: (_mt5_v1_TradeRequest | null);
}

export interface OrderCheckResult__Output {
  'retcode': (_mt5_v1_TradeRetcode__Output);
  'balance': (number);
  'equity': (number);
  'profit': (number);
  'margin': (number);
  'marginFree': (number);
  'marginLevel': (number);
  'comment': (string);
  'request': (_mt5_v1_TradeRequest__Output | null);
}
