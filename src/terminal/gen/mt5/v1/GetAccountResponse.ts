// Original file: proto/mt5.proto

import type { AccountInfo as _mt5_v1_AccountInfo, AccountInfo__Output as _mt5_v1_AccountInfo__Output } from '../../mt5/v1/AccountInfo.ts';

export interface GetAccountResponse {
  'account'?: (_mt5_v1_AccountInfo | null);
}

export interface GetAccountResponse__Output {
  'account': (_mt5_v1_AccountInfo__Output | null);
}
