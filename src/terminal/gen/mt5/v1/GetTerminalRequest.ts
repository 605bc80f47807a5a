// Original file: proto/mt5.proto


export interface GetTerminalRequest {
}

export interface GetTerminalRequest__Output {
}
