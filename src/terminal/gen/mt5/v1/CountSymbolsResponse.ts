// Original file: proto/mt5.proto


export interface CountSymbolsResponse {
  'total'?: (number);
}

export interface CountSymbolsResponse__Output {
  'total': (number);
}
