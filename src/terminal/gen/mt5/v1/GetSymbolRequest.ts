// Original file: proto/mt5.proto


export interface GetSymbolRequest {
  'symbol'?: (string);
}

export interface GetSymbolRequest__Output {
  'symbol': (string);
}
