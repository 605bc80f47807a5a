// Original file: proto/mt5.proto

import type { IntentState as _mt5_v1_IntentState, IntentState__Output as _mt5_v1_IntentState__Output } from '../../mt5/v1/IntentState.ts';
import type { TradeRetcode as _mt5_v1_TradeRetcode, TradeRetcode__Output as _mt5_v1_TradeRetcode__Output } from '../../mt5/v1/TradeRetcode.ts';
import type { ErrorReason as _mt5_v1_ErrorReason, ErrorReason__Output as _mt5_v1_ErrorReason__Output } from '../../mt5/v1/ErrorReason.ts';
import type { TradeRequest as _mt5_v1_TradeRequest, TradeRequest__Output as _mt5_v1_TradeRequest__Output } from '../../mt5/v1/TradeRequest.ts';
import type { OrderSendResult as _mt5_v1_OrderSendResult, OrderSendResult__Output as _mt5_v1_OrderSendResult__Output } from '../../mt5/v1/OrderSendResult.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Long } from '@grpc/proto-loader';

export interface Intent {
  'intentId'?: (number | string | Long);
  'clientKey'?: (string);
  'clientKeyGenerated'?: (boolean);
  'operation'?: (string);
  'state'?: (_mt5_v1_IntentState);
  'executed'?: (boolean);
  'retcode'?: (_mt5_v1_TradeRetcode);
  'reason'?: (_mt5_v1_ErrorReason);
  'message'?: (string);
  'order'?: (number | string | Long);
  'deal'?: (number | string | Long);
  'position'?: (number | string | Long);
  'volume'?: (number | string);
  'price'?: (number | string);
  'request'?: (_mt5_v1_TradeRequest | null);
  'result'?: (_mt5_v1_OrderSendResult | null);
  'comment'?: (string);
  'commentTruncated'?: (boolean);
  'evidence'?: (string);
  'acceptTime'?: (_google_protobuf_Timestamp | null);
  'sendTime'?: (_google_protobuf_Timestamp | null);
  'updateTime'?: (_google_protobuf_Timestamp | null);
  'notes'?: (string)[];
  'corrected'?: (boolean);
  'parentKey'?: (string);
  '_executed'?: "executed";
}

export interface Intent__Output {
  'intentId': (string);
  'clientKey': (string);
  'clientKeyGenerated': (boolean);
  'operation': (string);
  'state': (_mt5_v1_IntentState__Output);
  'executed'?: (boolean);
  'retcode': (_mt5_v1_TradeRetcode__Output);
  'reason': (_mt5_v1_ErrorReason__Output);
  'message': (string);
  'order': (string);
  'deal': (string);
  'position': (string);
  'volume': (number);
  'price': (number);
  'request': (_mt5_v1_TradeRequest__Output | null);
  'result': (_mt5_v1_OrderSendResult__Output | null);
  'comment': (string);
  'commentTruncated': (boolean);
  'evidence': (string);
  'acceptTime': (_google_protobuf_Timestamp__Output | null);
  'sendTime': (_google_protobuf_Timestamp__Output | null);
  'updateTime': (_google_protobuf_Timestamp__Output | null);
  'notes': (string)[];
  'corrected': (boolean);
  'parentKey': (string);
  '_executed'?: "executed";
}
