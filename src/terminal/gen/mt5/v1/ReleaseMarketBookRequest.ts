// Original file: proto/mt5.proto


export interface ReleaseMarketBookRequest {
  'symbol'?: (string);
}

export interface ReleaseMarketBookRequest__Output {
  'symbol': (string);
}
