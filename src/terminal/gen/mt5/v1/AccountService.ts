// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { GetAccountRequest as _mt5_v1_GetAccountRequest, GetAccountRequest__Output as _mt5_v1_GetAccountRequest__Output } from '../../mt5/v1/GetAccountRequest.ts';
import type { GetAccountResponse as _mt5_v1_GetAccountResponse, GetAccountResponse__Output as _mt5_v1_GetAccountResponse__Output } from '../../mt5/v1/GetAccountResponse.ts';

export interface AccountServiceClient extends grpc.Client {
  GetAccount(argument: _mt5_v1_GetAccountRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetAccountResponse__Output>): grpc.ClientUnaryCall;
  GetAccount(argument: _mt5_v1_GetAccountRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetAccountResponse__Output>): grpc.ClientUnaryCall;
  GetAccount(argument: _mt5_v1_GetAccountRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetAccountResponse__Output>): grpc.ClientUnaryCall;
  GetAccount(argument: _mt5_v1_GetAccountRequest, callback: grpc.requestCallback<_mt5_v1_GetAccountResponse__Output>): grpc.ClientUnaryCall;
  getAccount(argument: _mt5_v1_GetAccountRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetAccountResponse__Output>): grpc.ClientUnaryCall;
  getAccount(argument: _mt5_v1_GetAccountRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetAccountResponse__Output>): grpc.ClientUnaryCall;
  getAccount(argument: _mt5_v1_GetAccountRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetAccountResponse__Output>): grpc.ClientUnaryCall;
  getAccount(argument: _mt5_v1_GetAccountRequest, callback: grpc.requestCallback<_mt5_v1_GetAccountResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface AccountServiceHandlers extends grpc.UntypedServiceImplementation {
  GetAccount: grpc.handleUnaryCall<_mt5_v1_GetAccountRequest__Output, _mt5_v1_GetAccountResponse>;
  
}

export interface AccountServiceDefinition extends grpc.ServiceDefinition {
  GetAccount: MethodDefinition<_mt5_v1_GetAccountRequest, _mt5_v1_GetAccountResponse, _mt5_v1_GetAccountRequest__Output, _mt5_v1_GetAccountResponse__Output>
}
