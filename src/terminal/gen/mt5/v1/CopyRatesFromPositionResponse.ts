// Original file: proto/mt5.proto


export interface CopyRatesFromPositionResponse {
  'records'?: (Buffer | Uint8Array | string);
}

export interface CopyRatesFromPositionResponse__Output {
  'records': (Buffer);
}
