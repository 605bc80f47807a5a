// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface JournalFigures {
  'unknown'?: (number | string | Long);
  'manual'?: (number | string | Long);
  'corrected'?: (number | string | Long);
}

export interface JournalFigures__Output {
  'unknown': (string);
  'manual': (string);
  'corrected': (string);
}
