// Original file: proto/mt5.proto


export interface GetLastErrorRequest {
}

export interface GetLastErrorRequest__Output {
}
