// Original file: proto/mt5.proto


export interface AddMarketBookRequest {
  'symbol'?: (string);
}

export interface AddMarketBookRequest__Output {
  'symbol': (string);
}
