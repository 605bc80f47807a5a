// Original file: proto/mt5.proto


export interface CountOrdersRequest {
}

export interface CountOrdersRequest__Output {
}
