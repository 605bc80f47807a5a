// Original file: proto/mt5.proto


export interface ResumeTradingRequest {
  'reason'?: (string);
}

export interface ResumeTradingRequest__Output {
  'reason': (string);
}
