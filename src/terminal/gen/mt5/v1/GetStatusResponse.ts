// Original file: proto/mt5.proto

import type { TerminalState as _mt5_v1_TerminalState, TerminalState__Output as _mt5_v1_TerminalState__Output } from '../../mt5/v1/TerminalState.ts';
import type { AccountTradeMode as _mt5_v1_AccountTradeMode, AccountTradeMode__Output as _mt5_v1_AccountTradeMode__Output } from '../../mt5/v1/AccountTradeMode.ts';
import type { LastErrorCode as _mt5_v1_LastErrorCode, LastErrorCode__Output as _mt5_v1_LastErrorCode__Output } from '../../mt5/v1/LastErrorCode.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { BrokerClock as _mt5_v1_BrokerClock, BrokerClock__Output as _mt5_v1_BrokerClock__Output } from '../../mt5/v1/BrokerClock.ts';
import type { Long } from '@grpc/proto-loader';

export interface GetStatusResponse {
  'state'?: (_mt5_v1_TerminalState);
  'message'?: (string);
  'brokerConnected'?: (boolean);
  'tradeAllowed'?: (boolean);
  'login'?: (number | string | Long);
  'server'?: (string);
  'tradeMode'?: (_mt5_v1_AccountTradeMode);
  'currency'?: (string);
  'lastErrorCode'?: (_mt5_v1_LastErrorCode);
  'lastErrorText'?: (string);
  'lastErrorTime'?: (_google_protobuf_Timestamp | null);
  'terminalKind'?: (string);
  'terminalBuild'?: (number);
  'packageVersion'?: (string);
  'serverVersion'?: (string);
  'clock'?: (_mt5_v1_BrokerClock | null);
  'workerRestarts'?: (number);
  'queueLength'?: (number);
  'startTime'?: (_google_protobuf_Timestamp | null);
  '_login'?: "login";
  '_lastErrorTime'?: "lastErrorTime";
}

export interface GetStatusResponse__Output {
  'state': (_mt5_v1_TerminalState__Output);
  'message': (string);
  'brokerConnected': (boolean);
  'tradeAllowed': (boolean);
  'login'?: (string);
  'server': (string);
  'tradeMode': (_mt5_v1_AccountTradeMode__Output);
  'currency': (string);
  'lastErrorCode': (_mt5_v1_LastErrorCode__Output);
  'lastErrorText': (string);
  'lastErrorTime'?: (_google_protobuf_Timestamp__Output | null);
  'terminalKind': (string);
  'terminalBuild': (number);
  'packageVersion': (string);
  'serverVersion': (string);
  'clock': (_mt5_v1_BrokerClock__Output | null);
  'workerRestarts': (number);
  'queueLength': (number);
  'startTime': (_google_protobuf_Timestamp__Output | null);
  '_login'?: "login";
  '_lastErrorTime'?: "lastErrorTime";
}
