// Original file: proto/mt5.proto


export interface CountHistoryOrdersResponse {
  'total'?: (number);
}

export interface CountHistoryOrdersResponse__Output {
  'total': (number);
}
