// Original file: proto/mt5.proto


export interface StopLevel {
  'price'?: (number | string);
  'points'?: (number | string);
  'money'?: (number | string);
  'remove'?: (boolean);
  'level'?: "price"|"points"|"money"|"remove";
}

export interface StopLevel__Output {
  'price'?: (number);
  'points'?: (number);
  'money'?: (number);
  'remove'?: (boolean);
  'level'?: "price"|"points"|"money"|"remove";
}
