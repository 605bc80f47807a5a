// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CountPositionsRequest as _mt5_v1_CountPositionsRequest, CountPositionsRequest__Output as _mt5_v1_CountPositionsRequest__Output } from '../../mt5/v1/CountPositionsRequest.ts';
import type { CountPositionsResponse as _mt5_v1_CountPositionsResponse, CountPositionsResponse__Output as _mt5_v1_CountPositionsResponse__Output } from '../../mt5/v1/CountPositionsResponse.ts';
import type { ListPositionsRequest as _mt5_v1_ListPositionsRequest, ListPositionsRequest__Output as _mt5_v1_ListPositionsRequest__Output } from '../../mt5/v1/ListPositionsRequest.ts';
import type { ListPositionsResponse as _mt5_v1_ListPositionsResponse, ListPositionsResponse__Output as _mt5_v1_ListPositionsResponse__Output } from '../../mt5/v1/ListPositionsResponse.ts';
import type { WatchPositionsRequest as _mt5_v1_WatchPositionsRequest, WatchPositionsRequest__Output as _mt5_v1_WatchPositionsRequest__Output } from '../../mt5/v1/WatchPositionsRequest.ts';
import type { WatchPositionsResponse as _mt5_v1_WatchPositionsResponse, WatchPositionsResponse__Output as _mt5_v1_WatchPositionsResponse__Output } from '../../mt5/v1/WatchPositionsResponse.ts';

export interface PositionServiceClient extends grpc.Client {
  CountPositions(argument: _mt5_v1_CountPositionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountPositionsResponse__Output>): grpc.ClientUnaryCall;
  CountPositions(argument: _mt5_v1_CountPositionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountPositionsResponse__Output>): grpc.ClientUnaryCall;
  CountPositions(argument: _mt5_v1_CountPositionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountPositionsResponse__Output>): grpc.ClientUnaryCall;
  CountPositions(argument: _mt5_v1_CountPositionsRequest, callback: grpc.requestCallback<_mt5_v1_CountPositionsResponse__Output>): grpc.ClientUnaryCall;
  countPositions(argument: _mt5_v1_CountPositionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountPositionsResponse__Output>): grpc.ClientUnaryCall;
  countPositions(argument: _mt5_v1_CountPositionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CountPositionsResponse__Output>): grpc.ClientUnaryCall;
  countPositions(argument: _mt5_v1_CountPositionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CountPositionsResponse__Output>): grpc.ClientUnaryCall;
  countPositions(argument: _mt5_v1_CountPositionsRequest, callback: grpc.requestCallback<_mt5_v1_CountPositionsResponse__Output>): grpc.ClientUnaryCall;
  
  ListPositions(argument: _mt5_v1_ListPositionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListPositionsResponse__Output>): grpc.ClientUnaryCall;
  ListPositions(argument: _mt5_v1_ListPositionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ListPositionsResponse__Output>): grpc.ClientUnaryCall;
  ListPositions(argument: _mt5_v1_ListPositionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListPositionsResponse__Output>): grpc.ClientUnaryCall;
  ListPositions(argument: _mt5_v1_ListPositionsRequest, callback: grpc.requestCallback<_mt5_v1_ListPositionsResponse__Output>): grpc.ClientUnaryCall;
  listPositions(argument: _mt5_v1_ListPositionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListPositionsResponse__Output>): grpc.ClientUnaryCall;
  listPositions(argument: _mt5_v1_ListPositionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ListPositionsResponse__Output>): grpc.ClientUnaryCall;
  listPositions(argument: _mt5_v1_ListPositionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListPositionsResponse__Output>): grpc.ClientUnaryCall;
  listPositions(argument: _mt5_v1_ListPositionsRequest, callback: grpc.requestCallback<_mt5_v1_ListPositionsResponse__Output>): grpc.ClientUnaryCall;
  
  WatchPositions(argument: _mt5_v1_WatchPositionsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchPositionsResponse__Output>;
  WatchPositions(argument: _mt5_v1_WatchPositionsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchPositionsResponse__Output>;
  watchPositions(argument: _mt5_v1_WatchPositionsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchPositionsResponse__Output>;
  watchPositions(argument: _mt5_v1_WatchPositionsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchPositionsResponse__Output>;
  
}

export interface PositionServiceHandlers extends grpc.UntypedServiceImplementation {
  CountPositions: grpc.handleUnaryCall<_mt5_v1_CountPositionsRequest__Output, _mt5_v1_CountPositionsResponse>;
  
  ListPositions: grpc.handleUnaryCall<_mt5_v1_ListPositionsRequest__Output, _mt5_v1_ListPositionsResponse>;
  
  WatchPositions: grpc.handleServerStreamingCall<_mt5_v1_WatchPositionsRequest__Output, _mt5_v1_WatchPositionsResponse>;
  
}

export interface PositionServiceDefinition extends grpc.ServiceDefinition {
  CountPositions: MethodDefinition<_mt5_v1_CountPositionsRequest, _mt5_v1_CountPositionsResponse, _mt5_v1_CountPositionsRequest__Output, _mt5_v1_CountPositionsResponse__Output>
  ListPositions: MethodDefinition<_mt5_v1_ListPositionsRequest, _mt5_v1_ListPositionsResponse, _mt5_v1_ListPositionsRequest__Output, _mt5_v1_ListPositionsResponse__Output>
  WatchPositions: MethodDefinition<_mt5_v1_WatchPositionsRequest, _mt5_v1_WatchPositionsResponse, _mt5_v1_WatchPositionsRequest__Output, _mt5_v1_WatchPositionsResponse__Output>
}
