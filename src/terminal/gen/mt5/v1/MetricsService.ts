// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { GetMetricsRequest as _mt5_v1_GetMetricsRequest, GetMetricsRequest__Output as _mt5_v1_GetMetricsRequest__Output } from '../../mt5/v1/GetMetricsRequest.ts';
import type { GetMetricsResponse as _mt5_v1_GetMetricsResponse, GetMetricsResponse__Output as _mt5_v1_GetMetricsResponse__Output } from '../../mt5/v1/GetMetricsResponse.ts';

export interface MetricsServiceClient extends grpc.Client {
  GetMetrics(argument: _mt5_v1_GetMetricsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMetricsResponse__Output>): grpc.ClientUnaryCall;
  GetMetrics(argument: _mt5_v1_GetMetricsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetMetricsResponse__Output>): grpc.ClientUnaryCall;
  GetMetrics(argument: _mt5_v1_GetMetricsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMetricsResponse__Output>): grpc.ClientUnaryCall;
  GetMetrics(argument: _mt5_v1_GetMetricsRequest, callback: grpc.requestCallback<_mt5_v1_GetMetricsResponse__Output>): grpc.ClientUnaryCall;
  getMetrics(argument: _mt5_v1_GetMetricsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMetricsResponse__Output>): grpc.ClientUnaryCall;
  getMetrics(argument: _mt5_v1_GetMetricsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetMetricsResponse__Output>): grpc.ClientUnaryCall;
  getMetrics(argument: _mt5_v1_GetMetricsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMetricsResponse__Output>): grpc.ClientUnaryCall;
  getMetrics(argument: _mt5_v1_GetMetricsRequest, callback: grpc.requestCallback<_mt5_v1_GetMetricsResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface MetricsServiceHandlers extends grpc.UntypedServiceImplementation {
  GetMetrics: grpc.handleUnaryCall<_mt5_v1_GetMetricsRequest__Output, _mt5_v1_GetMetricsResponse>;
  
}

export interface MetricsServiceDefinition extends grpc.ServiceDefinition {
  GetMetrics: MethodDefinition<_mt5_v1_GetMetricsRequest, _mt5_v1_GetMetricsResponse, _mt5_v1_GetMetricsRequest__Output, _mt5_v1_GetMetricsResponse__Output>
}
