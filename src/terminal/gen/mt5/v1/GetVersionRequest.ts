// Original file: proto/mt5.proto


export interface GetVersionRequest {
}

export interface GetVersionRequest__Output {
}
