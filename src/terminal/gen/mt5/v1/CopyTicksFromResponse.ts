// Original file: proto/mt5.proto


export interface CopyTicksFromResponse {
  'records'?: (Buffer | Uint8Array | string);
}

export interface CopyTicksFromResponse__Output {
  'records': (Buffer);
}
