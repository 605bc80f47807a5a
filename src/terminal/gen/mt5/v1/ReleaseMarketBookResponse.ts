// Original file: proto/mt5.proto


export interface ReleaseMarketBookResponse {
}

export interface ReleaseMarketBookResponse__Output {
}
