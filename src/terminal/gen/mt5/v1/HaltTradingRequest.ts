// Original file: proto/mt5.proto

import type { TradingMode as _mt5_v1_TradingMode, TradingMode__Output as _mt5_v1_TradingMode__Output } from '../../mt5/v1/TradingMode.ts';

export interface HaltTradingRequest {
  'mode'?: (_mt5_v1_TradingMode);
  'reason'?: (string);
  'cancelOrders'?: (boolean);
  'closePositions'?: (boolean);
}

export interface HaltTradingRequest__Output {
  'mode': (_mt5_v1_TradingMode__Output);
  'reason': (string);
  'cancelOrders': (boolean);
  'closePositions': (boolean);
}
