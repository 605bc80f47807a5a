// Original file: proto/mt5.proto


export interface WatchPositionsRequest {
  'intervalMsc'?: (number);
}

export interface WatchPositionsRequest__Output {
  'intervalMsc': (number);
}
