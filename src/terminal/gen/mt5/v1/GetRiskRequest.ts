// Original file: proto/mt5.proto


export interface GetRiskRequest {
}

export interface GetRiskRequest__Output {
}
