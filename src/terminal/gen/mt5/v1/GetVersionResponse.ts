// Original file: proto/mt5.proto


export interface GetVersionResponse {
  'version'?: (number);
  'build'?: (number);
  'releaseDate'?: (string);
}

export interface GetVersionResponse__Output {
  'version': (number);
  'build': (number);
  'releaseDate': (string);
}
