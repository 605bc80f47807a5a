// Original file: proto/mt5.proto


export interface GetMetricsRequest {
}

export interface GetMetricsRequest__Output {
}
