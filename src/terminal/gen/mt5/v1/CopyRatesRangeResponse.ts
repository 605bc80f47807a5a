// Original file: proto/mt5.proto


export interface CopyRatesRangeResponse {
  'records'?: (Buffer | Uint8Array | string);
}

export interface CopyRatesRangeResponse__Output {
  'records': (Buffer);
}
