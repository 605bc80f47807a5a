// Original file: proto/mt5.proto


export interface CountHistoryDealsResponse {
  'total'?: (number);
}

export interface CountHistoryDealsResponse__Output {
  'total': (number);
}
