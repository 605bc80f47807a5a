// Original file: proto/mt5.proto

import type { OrderCheckResult as _mt5_v1_OrderCheckResult, OrderCheckResult__Output as _mt5_v1_OrderCheckResult__Output } from '../../mt5/v1/OrderCheckResult.ts';

export interface CheckOrderResponse {
  'result'?: (_mt5_v1_OrderCheckResult | null);
}

export interface CheckOrderResponse__Output {
  'result': (_mt5_v1_OrderCheckResult__Output | null);
}
