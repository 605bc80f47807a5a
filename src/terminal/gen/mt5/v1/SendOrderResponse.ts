// Original file: proto/mt5.proto

import type { OrderSendResult as _mt5_v1_OrderSendResult, OrderSendResult__Output as _mt5_v1_OrderSendResult__Output } from '../../mt5/v1/OrderSendResult.ts';
import type { LastErrorCode as _mt5_v1_LastErrorCode, LastErrorCode__Output as _mt5_v1_LastErrorCode__Output } from '../../mt5/v1/LastErrorCode.ts';

export interface SendOrderResponse {
  'executed'?: (boolean);
  'result'?: (_mt5_v1_OrderSendResult | null);
  'message'?: (string);
  'lastErrorCode'?: (_mt5_v1_LastErrorCode);
  '_executed'?: "executed";
}

export interface SendOrderResponse__Output {
  'executed'?: (boolean);
  'result': (_mt5_v1_OrderSendResult__Output | null);
  'message': (string);
  'lastErrorCode': (_mt5_v1_LastErrorCode__Output);
  '_executed'?: "executed";
}
