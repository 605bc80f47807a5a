// Original file: proto/mt5.proto


export interface DisconnectRequest {
}

export interface DisconnectRequest__Output {
}
