// Original file: proto/mt5.proto


export interface GuardState {
  'name'?: (string);
  'limit'?: (string);
}

export interface GuardState__Output {
  'name': (string);
  'limit': (string);
}
