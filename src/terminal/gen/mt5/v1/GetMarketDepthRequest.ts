// Original file: proto/mt5.proto


export interface GetMarketDepthRequest {
  'symbol'?: (string);
}

export interface GetMarketDepthRequest__Output {
  'symbol': (string);
}
