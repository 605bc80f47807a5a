// Original file: proto/mt5.proto


export interface GetMarketBookRequest {
  'symbol'?: (string);
}

export interface GetMarketBookRequest__Output {
  'symbol': (string);
}
