// Original file: proto/mt5.proto


export interface CountSymbolsRequest {
}

export interface CountSymbolsRequest__Output {
}
