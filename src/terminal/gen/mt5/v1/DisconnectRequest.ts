// Original file: proto/mt5.proto


export interface DisconnectRequest {
  'force'?: (boolean);
}

export interface DisconnectRequest__Output {
  'force': (boolean);
}
