// Original file: proto/mt5.proto

import type { Intent as _mt5_v1_Intent, Intent__Output as _mt5_v1_Intent__Output } from '../../mt5/v1/Intent.ts';
import type { OrderCheckResult as _mt5_v1_OrderCheckResult, OrderCheckResult__Output as _mt5_v1_OrderCheckResult__Output } from '../../mt5/v1/OrderCheckResult.ts';

export interface TradeOutcome {
  'intent'?: (_mt5_v1_Intent | null);
  'replayed'?: (boolean);
  'check'?: (_mt5_v1_OrderCheckResult | null);
}

export interface TradeOutcome__Output {
  'intent': (_mt5_v1_Intent__Output | null);
  'replayed': (boolean);
  'check': (_mt5_v1_OrderCheckResult__Output | null);
}
