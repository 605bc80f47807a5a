// Original file: proto/mt5.proto


export interface WatchTicksRequest {
  'symbols'?: (string)[];
  'intervalMsc'?: (number);
}

export interface WatchTicksRequest__Output {
  'symbols': (string)[];
  'intervalMsc': (number);
}
