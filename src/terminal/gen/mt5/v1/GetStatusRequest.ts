// Original file: proto/mt5.proto


export interface GetStatusRequest {
}

export interface GetStatusRequest__Output {
}
