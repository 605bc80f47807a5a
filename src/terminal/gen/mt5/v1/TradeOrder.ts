// Original file: proto/mt5.proto

import type { OrderType as _mt5_v1_OrderType, OrderType__Output as _mt5_v1_OrderType__Output } from '../../mt5/v1/OrderType.ts';
import type { OrderTime as _mt5_v1_OrderTime, OrderTime__Output as _mt5_v1_OrderTime__Output } from '../../mt5/v1/OrderTime.ts';
import type { OrderFilling as _mt5_v1_OrderFilling, OrderFilling__Output as _mt5_v1_OrderFilling__Output } from '../../mt5/v1/OrderFilling.ts';
import type { OrderState as _mt5_v1_OrderState, OrderState__Output as _mt5_v1_OrderState__Output } from '../../mt5/v1/OrderState.ts';
import type { OrderReason as _mt5_v1_OrderReason, OrderReason__Output as _mt5_v1_OrderReason__Output } from '../../mt5/v1/OrderReason.ts';
import type { Long } from '@grpc/proto-loader';

export interface TradeOrder {
  'ticket'?: (number | string | Long);
  'timeSetup'?: (number | string | Long);
  'timeSetupMsc'?: (number | string | Long);
  'timeDone'?: (number | string | Long);
  'timeDoneMsc'?: (number | string | Long);
  'timeExpiration'?: (number | string | Long);
  'type'?: (_mt5_v1_OrderType);
  'typeTime'?: (_mt5_v1_OrderTime);
  'typeFilling'?: (_mt5_v1_OrderFilling);
  'state'?: (_mt5_v1_OrderState);
  'magic'?: (number | string | Long);
  'positionId'?: (number | string | Long);
  'positionById'?: (number | string | Long);
  'reason'?: (_mt5_v1_OrderReason);
  'volumeInitial'?: (number | string);
  'volumeCurrent'?: (number | string);
  'priceOpen'?: (number | string);
  'sl'?: (number | string);
  'tp'?: (number | string);
  'priceCurrent'?: (number | string);
  'priceStoplimit'?: (number | string);
  'symbol'?: (string);
  'comment'?: (string);
  'externalId'?: (string);
}

export interface TradeOrder__Output {
  'ticket': (string);
  'timeSetup': (string);
  'timeSetupMsc': (string);
  'timeDone': (string);
  'timeDoneMsc': (string);
  'timeExpiration': (string);
  'type': (_mt5_v1_OrderType__Output);
  'typeTime': (_mt5_v1_OrderTime__Output);
  'typeFilling': (_mt5_v1_OrderFilling__Output);
  'state': (_mt5_v1_OrderState__Output);
  'magic': (string);
  'positionId': (string);
  'positionById': (string);
  'reason': (_mt5_v1_OrderReason__Output);
  'volumeInitial': (number);
  'volumeCurrent': (number);
  'priceOpen': (number);
  'sl': (number);
  'tp': (number);
  'priceCurrent': (number);
  'priceStoplimit': (number);
  'symbol': (string);
  'comment': (string);
  'externalId': (string);
}
