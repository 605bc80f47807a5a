// Original file: proto/mt5.proto

import type { AccountTradeMode as _mt5_v1_AccountTradeMode, AccountTradeMode__Output as _mt5_v1_AccountTradeMode__Output } from '../../mt5/v1/AccountTradeMode.ts';
import type { AccountStopoutMode as _mt5_v1_AccountStopoutMode, AccountStopoutMode__Output as _mt5_v1_AccountStopoutMode__Output } from '../../mt5/v1/AccountStopoutMode.ts';
import type { AccountMarginMode as _mt5_v1_AccountMarginMode, AccountMarginMode__Output as _mt5_v1_AccountMarginMode__Output } from '../../mt5/v1/AccountMarginMode.ts';
import type { Long } from '@grpc/proto-loader';

export interface AccountInfo {
  'login'?: (number | string | Long);
  'tradeMode'?: (_mt5_v1_AccountTradeMode);
  'leverage'?: (number);
  'limitOrders'?: (number);
  'marginSoMode'?: (_mt5_v1_AccountStopoutMode);
  'tradeAllowed'?: (boolean);
  'tradeExpert'?: (boolean);
  'marginMode'?: (_mt5_v1_AccountMarginMode);
  'currencyDigits'?: (number);
  'fifoClose'?: (boolean);
  'balance'?: (number | string);
  'credit'?: (number | string);
  'profit'?: (number | string);
  'equity'?: (number | string);
  'margin'?: (number | string);
  'marginFree'?: (number | string);
  'marginLevel'?: (number | string);
  'marginSoCall'?: (number | string);
  'marginSoSo'?: (number | string);
  'marginInitial'?: (number | string);
  'marginMaintenance'?: (number | string);
  'assets'?: (number | string);
  'liabilities'?: (number | string);
  'commissionBlocked'?: (number | string);
  'name'?: (string);
  'server'?: (string);
  'currency'?: (string);
  'company'?: (string);
}

export interface AccountInfo__Output {
  'login': (string);
  'tradeMode': (_mt5_v1_AccountTradeMode__Output);
  'leverage': (number);
  'limitOrders': (number);
  'marginSoMode': (_mt5_v1_AccountStopoutMode__Output);
  'tradeAllowed': (boolean);
  'tradeExpert': (boolean);
  'marginMode': (_mt5_v1_AccountMarginMode__Output);
  'currencyDigits': (number);
  'fifoClose': (boolean);
  'balance': (number);
  'credit': (number);
  'profit': (number);
  'equity': (number);
  'margin': (number);
  'marginFree': (number);
  'marginLevel': (number);
  'marginSoCall': (number);
  'marginSoSo': (number);
  'marginInitial': (number);
  'marginMaintenance': (number);
  'assets': (number);
  'liabilities': (number);
  'commissionBlocked': (number);
  'name': (string);
  'server': (string);
  'currency': (string);
  'company': (string);
}
