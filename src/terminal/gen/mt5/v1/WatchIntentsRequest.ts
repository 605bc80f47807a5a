// Original file: proto/mt5.proto


export interface WatchIntentsRequest {
  'after'?: (string);
}

export interface WatchIntentsRequest__Output {
  'after': (string);
}
