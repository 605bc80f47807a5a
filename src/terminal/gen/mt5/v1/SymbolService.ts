// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CountSymbolsRequest as _mt5_v1_CountSymbolsRequest, CountSymbolsRequest__Output as _mt5_v1_CountSymbolsRequest__Output } from '../../mt5/v1/CountSymbolsRequest.ts';
import type { CountSymbolsResponse as _mt5_v1_CountSymbolsResponse, CountSymbolsResponse__Output as _mt5_v1_CountSymbolsResponse__Output } from '../../mt5/v1/CountSymbolsResponse.ts';
import type { GetSymbolRequest as _mt5_v1_GetSymbolRequest, GetSymbolRequest__Output as _mt5_v1_GetSymbolRequest__Output } from '../../mt5/v1/GetSymbolRequest.ts';
import type { GetSymbolResponse as _mt5_v1_GetSymbolResponse, GetSymbolResponse__Output as _mt5_v1_GetSymbolResponse__Output } from '../../mt5/v1/GetSymbolResponse.ts';
import type { ListSymbolsRequest as _mt5_v1_ListSymbolsRequest, ListSymbolsRequest__Output as _mt5_v1_ListSymbolsRequest__Output } from '../../mt5/v1/ListSymbolsRequest.ts';
import type { ListSymbolsResponse as _mt5_v1_ListSymbolsResponse, ListSymbolsResponse__Output as _mt5_v1_ListSymbolsResponse__Output } from '../../mt5/v1/ListSymbolsResponse.ts';
import type { SelectSymbolRequest as _mt5_v1_SelectSymbolRequest, SelectSymbolRequest__Output as _mt5_v1_SelectSymbolRequest__Output } from '../../mt5/v1/SelectSymbolRequest.ts';
import type { SelectSymbolResponse as _mt5_v1_SelectSymbolResponse, SelectSymbolResponse__Output as _mt5_v1_SelectSymbolResponse__Output } from '../../mt5/v1/SelectSymbolResponse.ts';

export interface SymbolServiceClient extends grpc.Client {
  CountSymbols(argument: _mt5_v1_CountSymbolsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountSymbolsResponse__Output>): grpc.ClientUnaryCall;
  CountSymbols(argument: _mt5_v1_CountSymbolsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountSymbolsResponse__Output>): grpc.ClientUnaryCall;
  CountSymbols(argument: _mt5_v1_CountSymbolsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountSymbolsResponse__Output>): grpc.ClientUnaryCall;
  CountSymbols(argument: _mt5_v1_CountSymbolsRequest, callback: grpc.requestCallback<_mt5_v1_CountSymbolsResponse__Output>): grpc.ClientUnaryCall;
  countSymbols(argument: _mt5_v1_CountSymbolsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountSymbolsResponse__Output>): grpc.ClientUnaryCall;
  countSymbols(argument: _mt5_v1_CountSymbolsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountSymbolsResponse__Output>): grpc.ClientUnaryCall;
  countSymbols(argument: _mt5_v1_CountSymbolsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountSymbolsResponse__Output>): grpc.ClientUnaryCall;
  countSymbols(argument: _mt5_v1_CountSymbolsRequest, callback: grpc.requestCallback<_mt5_v1_CountSymbolsResponse__Output>): grpc.ClientUnaryCall;
  
  GetSymbol(argument: _mt5_v1_GetSymbolRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetSymbolResponse__Output>): grpc.ClientUnaryCall;
  GetSymbol(argument: _mt5_v1_GetSymbolRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetSymbolResponse__Output>): grpc.ClientUnaryCall;
  GetSymbol(argument: _mt5_v1_GetSymbolRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetSymbolResponse__Output>): grpc.ClientUnaryCall;
  GetSymbol(argument: _mt5_v1_GetSymbolRequest, callback: grpc.requestCallback<_mt5_v1_GetSymbolResponse__Output>): grpc.ClientUnaryCall;
  getSymbol(argument: _mt5_v1_GetSymbolRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetSymbolResponse__Output>): grpc.ClientUnaryCall;
  getSymbol(argument: _mt5_v1_GetSymbolRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetSymbolResponse__Output>): grpc.ClientUnaryCall;
  getSymbol(argument: _mt5_v1_GetSymbolRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetSymbolResponse__Output>): grpc.ClientUnaryCall;
  getSymbol(argument: _mt5_v1_GetSymbolRequest, callback: grpc.requestCallback<_mt5_v1_GetSymbolResponse__Output>): grpc.ClientUnaryCall;
  
  ListSymbols(argument: _mt5_v1_ListSymbolsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListSymbolsResponse__Output>;
  ListSymbols(argument: _mt5_v1_ListSymbolsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListSymbolsResponse__Output>;
  listSymbols(argument: _mt5_v1_ListSymbolsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListSymbolsResponse__Output>;
  listSymbols(argument: _mt5_v1_ListSymbolsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_ListSymbolsResponse__Output>;
  
  SelectSymbol(argument: _mt5_v1_SelectSymbolRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SelectSymbolResponse__Output>): grpc.ClientUnaryCall;
  SelectSymbol(argument: _mt5_v1_SelectSymbolRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_SelectSymbolResponse__Output>): grpc.ClientUnaryCall;
  SelectSymbol(argument: _mt5_v1_SelectSymbolRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SelectSymbolResponse__Output>): grpc.ClientUnaryCall;
  SelectSymbol(argument: _mt5_v1_SelectSymbolRequest, callback: grpc.requestCallback<_mt5_v1_SelectSymbolResponse__Output>): grpc.ClientUnaryCall;
  selectSymbol(argument: _mt5_v1_SelectSymbolRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SelectSymbolResponse__Output>): grpc.ClientUnaryCall;
  selectSymbol(argument: _mt5_v1_SelectSymbolRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_SelectSymbolResponse__Output>): grpc.ClientUnaryCall;
  selectSymbol(argument: _mt5_v1_SelectSymbolRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SelectSymbolResponse__Output>): grpc.ClientUnaryCall;
  selectSymbol(argument: _mt5_v1_SelectSymbolRequest, callback: grpc.requestCallback<_mt5_v1_SelectSymbolResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface SymbolServiceHandlers extends grpc.UntypedServiceImplementation {
  CountSymbols: grpc.handleUnaryCall<_mt5_v1_CountSymbolsRequest__Output, _mt5_v1_CountSymbolsResponse>;
  
  GetSymbol: grpc.handleUnaryCall<_mt5_v1_GetSymbolRequest__Output, _mt5_v1_GetSymbolResponse>;
  
  ListSymbols: grpc.handleServerStreamingCall<_mt5_v1_ListSymbolsRequest__Output, _mt5_v1_ListSymbolsResponse>;
  
  SelectSymbol: grpc.handleUnaryCall<_mt5_v1_SelectSymbolRequest__Output, _mt5_v1_SelectSymbolResponse>;
  
}

export interface SymbolServiceDefinition extends grpc.ServiceDefinition {
  CountSymbols: MethodDefinition<_mt5_v1_CountSymbolsRequest, _mt5_v1_CountSymbolsResponse, _mt5_v1_CountSymbolsRequest__Output, _mt5_v1_CountSymbolsResponse__Output>
  GetSymbol: MethodDefinition<_mt5_v1_GetSymbolRequest, _mt5_v1_GetSymbolResponse, _mt5_v1_GetSymbolRequest__Output, _mt5_v1_GetSymbolResponse__Output>
  ListSymbols: MethodDefinition<_mt5_v1_ListSymbolsRequest, _mt5_v1_ListSymbolsResponse, _mt5_v1_ListSymbolsRequest__Output, _mt5_v1_ListSymbolsResponse__Output>
  SelectSymbol: MethodDefinition<_mt5_v1_SelectSymbolRequest, _mt5_v1_SelectSymbolResponse, _mt5_v1_SelectSymbolRequest__Output, _mt5_v1_SelectSymbolResponse__Output>
}
