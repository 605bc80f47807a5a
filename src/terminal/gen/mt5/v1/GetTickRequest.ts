// Original file: proto/mt5.proto


export interface GetTickRequest {
  'symbol'?: (string);
}

export interface GetTickRequest__Output {
  'symbol': (string);
}
