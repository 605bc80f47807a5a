// Original file: proto/mt5.proto

import type { TradingMode as _mt5_v1_TradingMode, TradingMode__Output as _mt5_v1_TradingMode__Output } from '../../mt5/v1/TradingMode.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { GuardState as _mt5_v1_GuardState, GuardState__Output as _mt5_v1_GuardState__Output } from '../../mt5/v1/GuardState.ts';
import type { LimitsWaiting as _mt5_v1_LimitsWaiting, LimitsWaiting__Output as _mt5_v1_LimitsWaiting__Output } from '../../mt5/v1/LimitsWaiting.ts';

export interface RiskState {
  'mode'?: (_mt5_v1_TradingMode);
  'reason'?: (string);
  'since'?: (_google_protobuf_Timestamp | null);
  'guards'?: (_mt5_v1_GuardState)[];
  'dayStartEquity'?: (number | string);
  'dayResult'?: (number | string);
  'unresolved'?: (number);
  'limitsVersion'?: (number);
  'limitsSince'?: (_google_protobuf_Timestamp | null);
  'limitsWaiting'?: (_mt5_v1_LimitsWaiting | null);
  '_dayStartEquity'?: "dayStartEquity";
  '_dayResult'?: "dayResult";
  '_limitsVersion'?: "limitsVersion";
}

export interface RiskState__Output {
  'mode': (_mt5_v1_TradingMode__Output);
  'reason': (string);
  'since': (_google_protobuf_Timestamp__Output | null);
  'guards': (_mt5_v1_GuardState__Output)[];
  'dayStartEquity'?: (number);
  'dayResult'?: (number);
  'unresolved': (number);
  'limitsVersion'?: (number);
  'limitsSince': (_google_protobuf_Timestamp__Output | null);
  'limitsWaiting': (_mt5_v1_LimitsWaiting__Output | null);
  '_dayStartEquity'?: "dayStartEquity";
  '_dayResult'?: "dayResult";
  '_limitsVersion'?: "limitsVersion";
}
