// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CountOrdersRequest as _mt5_v1_CountOrdersRequest, CountOrdersRequest__Output as _mt5_v1_CountOrdersRequest__Output } from '../../mt5/v1/CountOrdersRequest.ts';
import type { CountOrdersResponse as _mt5_v1_CountOrdersResponse, CountOrdersResponse__Output as _mt5_v1_CountOrdersResponse__Output } from '../../mt5/v1/CountOrdersResponse.ts';
import type { ListOrdersRequest as _mt5_v1_ListOrdersRequest, ListOrdersRequest__Output as _mt5_v1_ListOrdersRequest__Output } from '../../mt5/v1/ListOrdersRequest.ts';
import type { ListOrdersResponse as _mt5_v1_ListOrdersResponse, ListOrdersResponse__Output as _mt5_v1_ListOrdersResponse__Output } from '../../mt5/v1/ListOrdersResponse.ts';

export interface OrderServiceClient extends grpc.Client {
  CountOrders(argument: _mt5_v1_CountOrdersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountOrdersResponse__Output>): grpc.ClientUnaryCall;
  CountOrders(argument: _mt5_v1_CountOrdersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountOrdersResponse__Output>): grpc.ClientUnaryCall;
  CountOrders(argument: _mt5_v1_CountOrdersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountOrdersResponse__Output>): grpc.ClientUnaryCall;
  CountOrders(argument: _mt5_v1_CountOrdersRequest, callback: grpc.requestCallback<_mt5_v1_CountOrdersResponse__Output>): grpc.ClientUnaryCall;
  countOrders(argument: _mt5_v1_CountOrdersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountOrdersResponse__Output>): grpc.ClientUnaryCall;
  countOrders(argument: _mt5_v1_CountOrdersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountOrdersResponse__Output>): grpc.ClientUnaryCall;
  countOrders(argument: _mt5_v1_CountOrdersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountOrdersResponse__Output>): grpc.ClientUnaryCall;
  countOrders(argument: _mt5_v1_CountOrdersRequest, callback: grpc.requestCallback<_mt5_v1_CountOrdersResponse__Output>): grpc.ClientUnaryCall;
  
  ListOrders(argument: _mt5_v1_ListOrdersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListOrdersResponse__Output>): grpc.ClientUnaryCall;
  ListOrders(argument: _mt5_v1_ListOrdersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ListOrdersResponse__Output>): grpc.ClientUnaryCall;
  ListOrders(argument: _mt5_v1_ListOrdersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListOrdersResponse__Output>): grpc.ClientUnaryCall;
  ListOrders(argument: _mt5_v1_ListOrdersRequest, callback: grpc.requestCallback<_mt5_v1_ListOrdersResponse__Output>): grpc.ClientUnaryCall;
  listOrders(argument: _mt5_v1_ListOrdersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListOrdersResponse__Output>): grpc.ClientUnaryCall;
  listOrders(argument: _mt5_v1_ListOrdersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ListOrdersResponse__Output>): grpc.ClientUnaryCall;
  listOrders(argument: _mt5_v1_ListOrdersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListOrdersResponse__Output>): grpc.ClientUnaryCall;
  listOrders(argument: _mt5_v1_ListOrdersRequest, callback: grpc.requestCallback<_mt5_v1_ListOrdersResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface OrderServiceHandlers extends grpc.UntypedServiceImplementation {
  CountOrders: grpc.handleUnaryCall<_mt5_v1_CountOrdersRequest__Output, _mt5_v1_CountOrdersResponse>;
  
  ListOrders: grpc.handleUnaryCall<_mt5_v1_ListOrdersRequest__Output, _mt5_v1_ListOrdersResponse>;
  
}

export interface OrderServiceDefinition extends grpc.ServiceDefinition {
  CountOrders: MethodDefinition<_mt5_v1_CountOrdersRequest, _mt5_v1_CountOrdersResponse, _mt5_v1_CountOrdersRequest__Output, _mt5_v1_CountOrdersResponse__Output>
  ListOrders: MethodDefinition<_mt5_v1_ListOrdersRequest, _mt5_v1_ListOrdersResponse, _mt5_v1_ListOrdersRequest__Output, _mt5_v1_ListOrdersResponse__Output>
}
