// Original file: proto/mt5.proto


export interface CalculateMarginResponse {
  'margin'?: (number | string);
}

export interface CalculateMarginResponse__Output {
  'margin': (number);
}
