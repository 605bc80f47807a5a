// Original file: proto/mt5.proto


export interface CopyTicksRangeResponse {
  'records'?: (Buffer | Uint8Array | string);
}

export interface CopyTicksRangeResponse__Output {
  'records': (Buffer);
}
