// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CountHistoryDealsRequest as _mt5_v1_CountHistoryDealsRequest, CountHistoryDealsRequest__Output as _mt5_v1_CountHistoryDealsRequest__Output } from '../../mt5/v1/CountHistoryDealsRequest.ts';
import type { CountHistoryDealsResponse as _mt5_v1_CountHistoryDealsResponse, CountHistoryDealsResponse__Output as _mt5_v1_CountHistoryDealsResponse__Output } from '../../mt5/v1/CountHistoryDealsResponse.ts';
import type { CountHistoryOrdersRequest as _mt5_v1_CountHistoryOrdersRequest, CountHistoryOrdersRequest__Output as _mt5_v1_CountHistoryOrdersRequest__Output } from '../../mt5/v1/CountHistoryOrdersRequest.ts';
import type { CountHistoryOrdersResponse as _mt5_v1_CountHistoryOrdersResponse, CountHistoryOrdersResponse__Output as _mt5_v1_CountHistoryOrdersResponse__Output } from '../../mt5/v1/CountHistoryOrdersResponse.ts';
import type { ListHistoryDealsRequest as _mt5_v1_ListHistoryDealsRequest, ListHistoryDealsRequest__Output as _mt5_v1_ListHistoryDealsRequest__Output } from '../../mt5/v1/ListHistoryDealsRequest.ts';
import type { ListHistoryDealsResponse as _mt5_v1_ListHistoryDealsResponse, ListHistoryDealsResponse__Output as _mt5_v1_ListHistoryDealsResponse__Output } from '../../mt5/v1/ListHistoryDealsResponse.ts';
import type { ListHistoryOrdersRequest as _mt5_v1_ListHistoryOrdersRequest, ListHistoryOrdersRequest__Output as _mt5_v1_ListHistoryOrdersRequest__Output } from '../../mt5/v1/ListHistoryOrdersRequest.ts';
import type { ListHistoryOrdersResponse as _mt5_v1_ListHistoryOrdersResponse, ListHistoryOrdersResponse__Output as _mt5_v1_ListHistoryOrdersResponse__Output } from '../../mt5/v1/ListHistoryOrdersResponse.ts';

export interface HistoryServiceClient extends grpc.Client {
  CountHistoryDeals(argument: _mt5_v1_CountHistoryDealsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountHistoryDealsResponse__Output>): grpc.ClientUnaryCall;
  CountHistoryDeals(argument: _mt5_v1_CountHistoryDealsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountHistoryDealsResponse__Output>): grpc.ClientUnaryCall;
  CountHistoryDeals(argument: _mt5_v1_CountHistoryDealsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountHistoryDealsResponse__Output>): grpc.ClientUnaryCall;
  CountHistoryDeals(argument: _mt5_v1_CountHistoryDealsRequest, callback: grpc.requestCallback<_mt5_v1_CountHistoryDealsResponse__Output>): grpc.ClientUnaryCall;
  countHistoryDeals(argument: _mt5_v1_CountHistoryDealsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountHistoryDealsResponse__Output>): grpc.ClientUnaryCall;
  countHistoryDeals(argument: _mt5_v1_CountHistoryDealsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountHistoryDealsResponse__Output>): grpc.ClientUnaryCall;
  countHistoryDeals(argument: _mt5_v1_CountHistoryDealsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountHistoryDealsResponse__Output>): grpc.ClientUnaryCall;
  countHistoryDeals(argument: _mt5_v1_CountHistoryDealsRequest, callback: grpc.requestCallback<_mt5_v1_CountHistoryDealsResponse__Output>): grpc.ClientUnaryCall;
  
  CountHistoryOrders(argument: _mt5_v1_CountHistoryOrdersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountHistoryOrdersResponse__Output>): grpc.ClientUnaryCall;
  CountHistoryOrders(argument: _mt5_v1_CountHistoryOrdersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountHistoryOrdersResponse__Output>): grpc.ClientUnaryCall;
  CountHistoryOrders(argument: _mt5_v1_CountHistoryOrdersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountHistoryOrdersResponse__Output>): grpc.ClientUnaryCall;
  CountHistoryOrders(argument: _mt5_v1_CountHistoryOrdersRequest, callback: grpc.requestCallback<_mt5_v1_CountHistoryOrdersResponse__Output>): grpc.ClientUnaryCall;
  countHistoryOrders(argument: _mt5_v1_CountHistoryOrdersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountHistoryOrdersResponse__Output>): grpc.ClientUnaryCall;
  countHistoryOrders(argument: _mt5_v1_CountHistoryOrdersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountHistoryOrdersResponse__Output>): grpc.ClientUnaryCall;
  countHistoryOrders(argument: _mt5_v1_CountHistoryOrdersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountHistoryOrdersResponse__Output>): grpc.ClientUnaryCall;
  countHistoryOrders(argument: _mt5_v1_CountHistoryOrdersRequest, callback: grpc.requestCallback<_mt5_v1_CountHistoryOrdersResponse__Output>): grpc.ClientUnaryCall;
  
  ListHistoryDeals(argument: _mt5_v1_ListHistoryDealsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListHistoryDealsResponse__Output>;
  ListHistoryDeals(argument: _mt5_v1_ListHistoryDealsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListHistoryDealsResponse__Output>;
  listHistoryDeals(argument: _mt5_v1_ListHistoryDealsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListHistoryDealsResponse__Output>;
  listHistoryDeals(argument: _mt5_v1_ListHistoryDealsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListHistoryDealsResponse__Output>;
  
  ListHistoryOrders(argument: _mt5_v1_ListHistoryOrdersRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListHistoryOrdersResponse__Output>;
  ListHistoryOrders(argument: _mt5_v1_ListHistoryOrdersRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListHistoryOrdersResponse__Output>;
  listHistoryOrders(argument: _mt5_v1_ListHistoryOrdersRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListHistoryOrdersResponse__Output>;
  listHistoryOrders(argument: _mt5_v1_ListHistoryOrdersRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListHistoryOrdersResponse__Output>;
  
}

export interface HistoryServiceHandlers extends grpc.UntypedServiceImplementation {
  CountHistoryDeals: grpc.handleUnaryCall<_mt5_v1_CountHistoryDealsRequest__Output, _mt5_v1_CountHistoryDealsResponse>;
  
  CountHistoryOrders: grpc.handleUnaryCall<_mt5_v1_CountHistoryOrdersRequest__Output, _mt5_v1_CountHistoryOrdersResponse>;
  
  ListHistoryDeals: grpc.handleServerStreamingCall<_mt5_v1_ListHistoryDealsRequest__Output, _mt5_v1_ListHistoryDealsResponse>;
  
  ListHistoryOrders: grpc.handleServerStreamingCall<_mt5_v1_ListHistoryOrdersRequest__Output, _mt5_v1_ListHistoryOrdersResponse>;
  
}

export interface HistoryServiceDefinition extends grpc.ServiceDefinition {
  CountHistoryDeals: MethodDefinition<_mt5_v1_CountHistoryDealsRequest, _mt5_v1_CountHistoryDealsResponse, _mt5_v1_CountHistoryDealsRequest__Output, _mt5_v1_CountHistoryDealsResponse__Output>
  CountHistoryOrders: MethodDefinition<_mt5_v1_CountHistoryOrdersRequest, _mt5_v1_CountHistoryOrdersResponse, _mt5_v1_CountHistoryOrdersRequest__Output, _mt5_v1_CountHistoryOrdersResponse__Output>
  ListHistoryDeals: MethodDefinition<_mt5_v1_ListHistoryDealsRequest, _mt5_v1_ListHistoryDealsResponse, _mt5_v1_ListHistoryDealsRequest__Output, _mt5_v1_ListHistoryDealsResponse__Output>
  ListHistoryOrders: MethodDefinition<_mt5_v1_ListHistoryOrdersRequest, _mt5_v1_ListHistoryOrdersResponse, _mt5_v1_ListHistoryOrdersRequest__Output, _mt5_v1_ListHistoryOrdersResponse__Output>
}
