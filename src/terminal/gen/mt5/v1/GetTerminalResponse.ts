// Original file: proto/mt5.proto

import type { TerminalInfo as _mt5_v1_TerminalInfo, TerminalInfo__Output as _mt5_v1_TerminalInfo__Output } from '../../mt5/v1/TerminalInfo.ts';

export interface GetTerminalResponse {
  'terminal'?: (_mt5_v1_TerminalInfo | null);
}

export interface GetTerminalResponse__Output {
  'terminal': (_mt5_v1_TerminalInfo__Output | null);
}
