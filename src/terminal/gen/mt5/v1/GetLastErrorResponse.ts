// Original file: proto/mt5.proto

import type { LastErrorCode as _mt5_v1_LastErrorCode, LastErrorCode__Output as _mt5_v1_LastErrorCode__Output } from '../../mt5/v1/LastErrorCode.ts';

export interface GetLastErrorResponse {
  'code'?: (_mt5_v1_LastErrorCode);
  'text'?: (string);
}

export interface GetLastErrorResponse__Output {
  'code': (_mt5_v1_LastErrorCode__Output);
  'text': (string);
}
