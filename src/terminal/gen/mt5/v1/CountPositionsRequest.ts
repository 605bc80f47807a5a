// Original file: proto/mt5.proto


export interface CountPositionsRequest {
}

export interface CountPositionsRequest__Output {
}
