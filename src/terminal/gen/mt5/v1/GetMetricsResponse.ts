// Original file: proto/mt5.proto

import type { IntentCount as _mt5_v1_IntentCount, IntentCount__Output as _mt5_v1_IntentCount__Output } from '../../mt5/v1/IntentCount.ts';
import type { RiskDeniedCount as _mt5_v1_RiskDeniedCount, RiskDeniedCount__Output as _mt5_v1_RiskDeniedCount__Output } from '../../mt5/v1/RiskDeniedCount.ts';
import type { JournalFigures as _mt5_v1_JournalFigures, JournalFigures__Output as _mt5_v1_JournalFigures__Output } from '../../mt5/v1/JournalFigures.ts';
import type { Long } from '@grpc/proto-loader';

export interface GetMetricsResponse {
  'intents'?: (_mt5_v1_IntentCount)[];
  'riskDenied'?: (_mt5_v1_RiskDeniedCount)[];
  'journal'?: (_mt5_v1_JournalFigures | null);
  'journalWritable'?: (boolean);
  'lastAnswerAgeMsc'?: (number | string | Long);
  '_lastAnswerAgeMsc'?: "lastAnswerAgeMsc";
}

export interface GetMetricsResponse__Output {
  'intents': (_mt5_v1_IntentCount__Output)[];
  'riskDenied': (_mt5_v1_RiskDeniedCount__Output)[];
  'journal': (_mt5_v1_JournalFigures__Output | null);
  'journalWritable': (boolean);
  'lastAnswerAgeMsc'?: (string);
  '_lastAnswerAgeMsc'?: "lastAnswerAgeMsc";
}
