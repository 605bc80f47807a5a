// Original file: proto/mt5.proto


export interface SelectSymbolResponse {
}

export interface SelectSymbolResponse__Output {
}
