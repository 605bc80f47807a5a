// Original file: proto/mt5.proto


export interface StreamHeartbeat {
}

export interface StreamHeartbeat__Output {
}
