// Original file: proto/mt5.proto


export interface GetAccountRequest {
}

export interface GetAccountRequest__Output {
}
