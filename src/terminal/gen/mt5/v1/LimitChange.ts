// Original file: proto/mt5.proto


export interface LimitChange {
  'name'?: (string);
  'before'?: (string);
  'after'?: (string);
}

export interface LimitChange__Output {
  'name': (string);
  'before': (string);
  'after': (string);
}
