// Original file: proto/mt5.proto


export interface CountPositionsResponse {
  'total'?: (number);
}

export interface CountPositionsResponse__Output {
  'total': (number);
}
