// Original file: proto/mt5.proto

import type { TradeRetcode as _mt5_v1_TradeRetcode, TradeRetcode__Output as _mt5_v1_TradeRetcode__Output } from '../../mt5/v1/TradeRetcode.ts';
import type { TradeRequest as _mt5_v1_TradeRequest, TradeRequest__Output as _mt5_v1_TradeRequest__Output } from '../../mt5/v1/TradeRequest.ts';
import type { Long } from '@grpc/proto-loader';

export interface OrderSendResult {
  'retcode'?: (_mt5_v1_TradeRetcode);
  'deal'?: (number | string | Long);
  'order'?: (number | string | Long);
  'volume'?: (number | string);
  'price'?: (number | string);
  'bid'?: (number | string);
  'ask'?: (number | string);
  'comment'?: (string);
  'requestId'?: (number);
  'retcodeExternal'?: (number);
  'request'?: (_mt5_v1_TradeRequest | null);
}

export interface OrderSendResult__Output {
  'retcode': (_mt5_v1_TradeRetcode__Output);
  'deal': (string);
  'order': (string);
  'volume': (number);
  'price': (number);
  'bid': (number);
  'ask': (number);
  'comment': (string);
  'requestId': (number);
  'retcodeExternal': (number);
  'request': (_mt5_v1_TradeRequest__Output | null);
}
