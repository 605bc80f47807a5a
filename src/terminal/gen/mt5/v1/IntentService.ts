// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { GetIntentRequest as _mt5_v1_GetIntentRequest, GetIntentRequest__Output as _mt5_v1_GetIntentRequest__Output } from '../../mt5/v1/GetIntentRequest.ts';
import type { GetIntentResponse as _mt5_v1_GetIntentResponse, GetIntentResponse__Output as _mt5_v1_GetIntentResponse__Output } from '../../mt5/v1/GetIntentResponse.ts';
import type { ListIntentsRequest as _mt5_v1_ListIntentsRequest, ListIntentsRequest__Output as _mt5_v1_ListIntentsRequest__Output } from '../../mt5/v1/ListIntentsRequest.ts';
import type { ListIntentsResponse as _mt5_v1_ListIntentsResponse, ListIntentsResponse__Output as _mt5_v1_ListIntentsResponse__Output } from '../../mt5/v1/ListIntentsResponse.ts';
import type { WatchIntentsRequest as _mt5_v1_WatchIntentsRequest, WatchIntentsRequest__Output as _mt5_v1_WatchIntentsRequest__Output } from '../../mt5/v1/WatchIntentsRequest.ts';
import type { WatchIntentsResponse as _mt5_v1_WatchIntentsResponse, WatchIntentsResponse__Output as _mt5_v1_WatchIntentsResponse__Output } from '../../mt5/v1/WatchIntentsResponse.ts';

export interface IntentServiceClient extends grpc.Client {
  GetIntent(argument: _mt5_v1_GetIntentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetIntentResponse__Output>): grpc.ClientUnaryCall;
  GetIntent(argument: _mt5_v1_GetIntentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetIntentResponse__Output>): grpc.ClientUnaryCall;
  GetIntent(argument: _mt5_v1_GetIntentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetIntentResponse__Output>): grpc.ClientUnaryCall;
  GetIntent(argument: _mt5_v1_GetIntentRequest, callback: grpc.requestCallback<_mt5_v1_GetIntentResponse__Output>): grpc.ClientUnaryCall;
  getIntent(argument: _mt5_v1_GetIntentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetIntentResponse__Output>): grpc.ClientUnaryCall;
  getIntent(argument: _mt5_v1_GetIntentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetIntentResponse__Output>): grpc.ClientUnaryCall;
  getIntent(argument: _mt5_v1_GetIntentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetIntentResponse__Output>): grpc.ClientUnaryCall;
  getIntent(argument: _mt5_v1_GetIntentRequest, callback: grpc.requestCallback<_mt5_v1_GetIntentResponse__Output>): grpc.ClientUnaryCall;
  
  ListIntents(argument: _mt5_v1_ListIntentsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListIntentsResponse__Output>): grpc.ClientUnaryCall;
  ListIntents(argument: _mt5_v1_ListIntentsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ListIntentsResponse__Output>): grpc.ClientUnaryCall;
  ListIntents(argument: _mt5_v1_ListIntentsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListIntentsResponse__Output>): grpc.ClientUnaryCall;
  ListIntents(argument: _mt5_v1_ListIntentsRequest, callback: grpc.requestCallback<_mt5_v1_ListIntentsResponse__Output>): grpc.ClientUnaryCall;
  listIntents(argument: _mt5_v1_ListIntentsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListIntentsResponse__Output>): grpc.ClientUnaryCall;
  listIntents(argument: _mt5_v1_ListIntentsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ListIntentsResponse__Output>): grpc.ClientUnaryCall;
  listIntents(argument: _mt5_v1_ListIntentsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListIntentsResponse__Output>): grpc.ClientUnaryCall;
  listIntents(argument: _mt5_v1_ListIntentsRequest, callback: grpc.requestCallback<_mt5_v1_ListIntentsResponse__Output>): grpc.ClientUnaryCall;
  
  WatchIntents(argument: _mt5_v1_WatchIntentsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchIntentsResponse__Output>;
  WatchIntents(argument: _mt5_v1_WatchIntentsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchIntentsResponse__Output>;
  watchIntents(argument: _mt5_v1_WatchIntentsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchIntentsResponse__Output>;
  watchIntents(argument: _mt5_v1_WatchIntentsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchIntentsResponse__Output>;
  
}

export interface IntentServiceHandlers extends grpc.UntypedServiceImplementation {
  GetIntent: grpc.handleUnaryCall<_mt5_v1_GetIntentRequest__Output, _mt5_v1_GetIntentResponse>;
  
  ListIntents: grpc.handleUnaryCall<_mt5_v1_ListIntentsRequest__Output, _mt5_v1_ListIntentsResponse>;
  
  WatchIntents: grpc.handleServerStreamingCall<_mt5_v1_WatchIntentsRequest__Output, _mt5_v1_WatchIntentsResponse>;
  
}

export interface IntentServiceDefinition extends grpc.ServiceDefinition {
  GetIntent: MethodDefinition<_mt5_v1_GetIntentRequest, _mt5_v1_GetIntentResponse, _mt5_v1_GetIntentRequest__Output, _mt5_v1_GetIntentResponse__Output>
  ListIntents: MethodDefinition<_mt5_v1_ListIntentsRequest, _mt5_v1_ListIntentsResponse, _mt5_v1_ListIntentsRequest__Output, _mt5_v1_ListIntentsResponse__Output>
  WatchIntents: MethodDefinition<_mt5_v1_WatchIntentsRequest, _mt5_v1_WatchIntentsResponse, _mt5_v1_WatchIntentsRequest__Output, _mt5_v1_WatchIntentsResponse__Output>
}
