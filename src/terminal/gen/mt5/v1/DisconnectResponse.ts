// Original file: proto/mt5.proto


export interface DisconnectResponse {
}

export interface DisconnectResponse__Output {
}
