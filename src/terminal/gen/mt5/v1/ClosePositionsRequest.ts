// Original file: proto/mt5.proto

import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from '../../mt5/v1/TradeOptions.ts';
import type { PositionType as _mt5_v1_PositionType, PositionType__Output as _mt5_v1_PositionType__Output } from '../../mt5/v1/PositionType.ts';
import type { ProfitFilter as _mt5_v1_ProfitFilter, ProfitFilter__Output as _mt5_v1_ProfitFilter__Output } from '../../mt5/v1/ProfitFilter.ts';
import type { Long } from '@grpc/proto-loader';

export interface ClosePositionsRequest {
  'options'?: (_mt5_v1_TradeOptions | null);
  'symbol'?: (string);
  'side'?: (_mt5_v1_PositionType);
  'magic'?: (number | string | Long);
  'profit'?: (_mt5_v1_ProfitFilter);
  'all'?: (boolean);
  '_symbol'?: "symbol";
  '_magic'?: "magic";
}

export interface ClosePositionsRequest__Output {
  'options': (_mt5_v1_TradeOptions__Output | null);
  'symbol'?: (string);
  'side': (_mt5_v1_PositionType__Output);
  'magic'?: (string);
  'profit': (_mt5_v1_ProfitFilter__Output);
  'all': (boolean);
  '_symbol'?: "symbol";
  '_magic'?: "magic";
}
