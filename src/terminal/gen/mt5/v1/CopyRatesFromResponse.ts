// Original file: proto/mt5.proto


export interface CopyRatesFromResponse {
  'records'?: (Buffer | Uint8Array | string);
}

export interface CopyRatesFromResponse__Output {
  'records': (Buffer);
}
