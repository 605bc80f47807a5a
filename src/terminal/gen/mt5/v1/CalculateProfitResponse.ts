// Original file: proto/mt5.proto


export interface CalculateProfitResponse {
  'profit'?: (number | string);
}

export interface CalculateProfitResponse__Output {
  'profit': (number);
}
