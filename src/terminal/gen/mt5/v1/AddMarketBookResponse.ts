// Original file: proto/mt5.proto


export interface AddMarketBookResponse {
}

export interface AddMarketBookResponse__Output {
}
