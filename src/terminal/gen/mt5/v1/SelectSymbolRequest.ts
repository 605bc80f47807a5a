// Original file: proto/mt5.proto


export interface SelectSymbolRequest {
  'symbol'?: (string);
  'enable'?: (boolean);
  '_enable'?: "enable";
}

export interface SelectSymbolRequest__Output {
  'symbol': (string);
  'enable'?: (boolean);
  '_enable'?: "enable";
}
