// Original file: proto/mt5.proto


export interface ListSymbolsRequest {
  'group'?: (string);
  '_group'?: "group";
}

export interface ListSymbolsRequest__Output {
  'group'?: (string);
  '_group'?: "group";
}
