// Original file: proto/mt5.proto


export interface CountOrdersResponse {
  'total'?: (number);
}

export interface CountOrdersResponse__Output {
  'total': (number);
}
