// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AddMarketBookRequest as _mt5_v1_AddMarketBookRequest, AddMarketBookRequest__Output as _mt5_v1_AddMarketBookRequest__Output } from '../../mt5/v1/AddMarketBookRequest.ts';
import type { AddMarketBookResponse as _mt5_v1_AddMarketBookResponse, AddMarketBookResponse__Output as _mt5_v1_AddMarketBookResponse__Output } from '../../mt5/v1/AddMarketBookResponse.ts';
import type { CopyRatesFromPositionRequest as _mt5_v1_CopyRatesFromPositionRequest, CopyRatesFromPositionRequest__Output as _mt5_v1_CopyRatesFromPositionRequest__Output } from '../../mt5/v1/CopyRatesFromPositionRequest.ts';
import type { CopyRatesFromPositionResponse as _mt5_v1_CopyRatesFromPositionResponse, CopyRatesFromPositionResponse__Output as _mt5_v1_CopyRatesFromPositionResponse__Output } from '../../mt5/v1/CopyRatesFromPositionResponse.ts';
import type { CopyRatesFromRequest as _mt5_v1_CopyRatesFromRequest, CopyRatesFromRequest__Output as _mt5_v1_CopyRatesFromRequest__Output } from '../../mt5/v1/CopyRatesFromRequest.ts';
import type { CopyRatesFromResponse as _mt5_v1_CopyRatesFromResponse, CopyRatesFromResponse__Output as _mt5_v1_CopyRatesFromResponse__Output } from '../../mt5/v1/CopyRatesFromResponse.ts';
import type { CopyRatesRangeRequest as _mt5_v1_CopyRatesRangeRequest, CopyRatesRangeRequest__Output as _mt5_v1_CopyRatesRangeRequest__Output } from '../../mt5/v1/CopyRatesRangeRequest.ts';
import type { CopyRatesRangeResponse as _mt5_v1_CopyRatesRangeResponse, CopyRatesRangeResponse__Output as _mt5_v1_CopyRatesRangeResponse__Output } from '../../mt5/v1/CopyRatesRangeResponse.ts';
import type { CopyTicksFromRequest as _mt5_v1_CopyTicksFromRequest, CopyTicksFromRequest__Output as _mt5_v1_CopyTicksFromRequest__Output } from '../../mt5/v1/CopyTicksFromRequest.ts';
import type { CopyTicksFromResponse as _mt5_v1_CopyTicksFromResponse, CopyTicksFromResponse__Output as _mt5_v1_CopyTicksFromResponse__Output } from '../../mt5/v1/CopyTicksFromResponse.ts';
import type { CopyTicksRangeRequest as _mt5_v1_CopyTicksRangeRequest, CopyTicksRangeRequest__Output as _mt5_v1_CopyTicksRangeRequest__Output } from '../../mt5/v1/CopyTicksRangeRequest.ts';
import type { CopyTicksRangeResponse as _mt5_v1_CopyTicksRangeResponse, CopyTicksRangeResponse__Output as _mt5_v1_CopyTicksRangeResponse__Output } from '../../mt5/v1/CopyTicksRangeResponse.ts';
import type { GetMarketBookRequest as _mt5_v1_GetMarketBookRequest, GetMarketBookRequest__Output as _mt5_v1_GetMarketBookRequest__Output } from '../../mt5/v1/GetMarketBookRequest.ts';
import type { GetMarketBookResponse as _mt5_v1_GetMarketBookResponse, GetMarketBookResponse__Output as _mt5_v1_GetMarketBookResponse__Output } from '../../mt5/v1/GetMarketBookResponse.ts';
import type { GetMarketDepthRequest as _mt5_v1_GetMarketDepthRequest, GetMarketDepthRequest__Output as _mt5_v1_GetMarketDepthRequest__Output } from '../../mt5/v1/GetMarketDepthRequest.ts';
import type { GetMarketDepthResponse as _mt5_v1_GetMarketDepthResponse, GetMarketDepthResponse__Output as _mt5_v1_GetMarketDepthResponse__Output } from '../../mt5/v1/GetMarketDepthResponse.ts';
import type { GetTickRequest as _mt5_v1_GetTickRequest, GetTickRequest__Output as _mt5_v1_GetTickRequest__Output } from '../../mt5/v1/GetTickRequest.ts';
import type { GetTickResponse as _mt5_v1_GetTickResponse, GetTickResponse__Output as _mt5_v1_GetTickResponse__Output } from '../../mt5/v1/GetTickResponse.ts';
import type { ReleaseMarketBookRequest as _mt5_v1_ReleaseMarketBookRequest, ReleaseMarketBookRequest__Output as _mt5_v1_ReleaseMarketBookRequest__Output } from '../../mt5/v1/ReleaseMarketBookRequest.ts';
import type { ReleaseMarketBookResponse as _mt5_v1_ReleaseMarketBookResponse, ReleaseMarketBookResponse__Output as _mt5_v1_ReleaseMarketBookResponse__Output } from '../../mt5/v1/ReleaseMarketBookResponse.ts';
import type { WatchTicksRequest as _mt5_v1_WatchTicksRequest, WatchTicksRequest__Output as _mt5_v1_WatchTicksRequest__Output } from '../../mt5/v1/WatchTicksRequest.ts';
import type { WatchTicksResponse as _mt5_v1_WatchTicksResponse, WatchTicksResponse__Output as _mt5_v1_WatchTicksResponse__Output } from '../../mt5/v1/WatchTicksResponse.ts';

export interface MarketDataServiceClient extends grpc.Client {
  AddMarketBook(argument: _mt5_v1_AddMarketBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_AddMarketBookResponse__Output>): grpc.ClientUnaryCall;
  AddMarketBook(argument: _mt5_v1_AddMarketBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_AddMarketBookResponse__Output>): grpc.ClientUnaryCall;
  AddMarketBook(argument: _mt5_v1_AddMarketBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_AddMarketBookResponse__Output>): grpc.ClientUnaryCall;
  AddMarketBook(argument: _mt5_v1_AddMarketBookRequest, callback: grpc.requestCallback<_mt5_v1_AddMarketBookResponse__Output>): grpc.ClientUnaryCall;
  addMarketBook(argument: _mt5_v1_AddMarketBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_AddMarketBookResponse__Output>): grpc.ClientUnaryCall;
  addMarketBook(argument: _mt5_v1_AddMarketBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_AddMarketBookResponse__Output>): grpc.ClientUnaryCall;
  addMarketBook(argument: _mt5_v1_AddMarketBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_AddMarketBookResponse__Output>): grpc.ClientUnaryCall;
  addMarketBook(argument: _mt5_v1_AddMarketBookRequest, callback: grpc.requestCallback<_mt5_v1_AddMarketBookResponse__Output>): grpc.ClientUnaryCall;
  
  CopyRatesFrom(argument: _mt5_v1_CopyRatesFromRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesFromResponse__Output>;
  CopyRatesFrom(argument: _mt5_v1_CopyRatesFromRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesFromResponse__Output>;
  copyRatesFrom(argument: _mt5_v1_CopyRatesFromRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesFromResponse__Output>;
  copyRatesFrom(argument: _mt5_v1_CopyRatesFromRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesFromResponse__Output>;
  
  CopyRatesFromPosition(argument: _mt5_v1_CopyRatesFromPositionRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesFromPositionResponse__Output>;
  CopyRatesFromPosition(argument: _mt5_v1_CopyRatesFromPositionRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesFromPositionResponse__Output>;
  copyRatesFromPosition(argument: _mt5_v1_CopyRatesFromPositionRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesFromPositionResponse__Output>;
  copyRatesFromPosition(argument: _mt5_v1_CopyRatesFromPositionRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesFromPositionResponse__Output>;
  
  CopyRatesRange(argument: _mt5_v1_CopyRatesRangeRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesRangeResponse__Output>;
  CopyRatesRange(argument: _mt5_v1_CopyRatesRangeRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesRangeResponse__Output>;
  copyRatesRange(argument: _mt5_v1_CopyRatesRangeRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesRangeResponse__Output>;
  copyRatesRange(argument: _mt5_v1_CopyRatesRangeRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyRatesRangeResponse__Output>;
  
  CopyTicksFrom(argument: _mt5_v1_CopyTicksFromRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyTicksFromResponse__Output>;
  CopyTicksFrom(argument: _mt5_v1_CopyTicksFromRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyTicksFromResponse__Output>;
  copyTicksFrom(argument: _mt5_v1_CopyTicksFromRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyTicksFromResponse__Output>;
  copyTicksFrom(argument: _mt5_v1_CopyTicksFromRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyTicksFromResponse__Output>;
  
  CopyTicksRange(argument: _mt5_v1_CopyTicksRangeRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyTicksRangeResponse__Output>;
  CopyTicksRange(argument: _mt5_v1_CopyTicksRangeRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyTicksRangeResponse__Output>;
  copyTicksRange(argument: _mt5_v1_CopyTicksRangeRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyTicksRangeResponse__Output>;
  copyTicksRange(argument: _mt5_v1_CopyTicksRangeRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_CopyTicksRangeResponse__Output>;
  
  GetMarketBook(argument: _mt5_v1_GetMarketBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMarketBookResponse__Output>): grpc.ClientUnaryCall;
  GetMarketBook(argument: _mt5_v1_GetMarketBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetMarketBookResponse__Output>): grpc.ClientUnaryCall;
  GetMarketBook(argument: _mt5_v1_GetMarketBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMarketBookResponse__Output>): grpc.ClientUnaryCall;
  GetMarketBook(argument: _mt5_v1_GetMarketBookRequest, callback: grpc.requestCallback<_mt5_v1_GetMarketBookResponse__Output>): grpc.ClientUnaryCall;
  getMarketBook(argument: _mt5_v1_GetMarketBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMarketBookResponse__Output>): grpc.ClientUnaryCall;
  getMarketBook(argument: _mt5_v1_GetMarketBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetMarketBookResponse__Output>): grpc.ClientUnaryCall;
  getMarketBook(argument: _mt5_v1_GetMarketBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMarketBookResponse__Output>): grpc.ClientUnaryCall;
  getMarketBook(argument: _mt5_v1_GetMarketBookRequest, callback: grpc.requestCallback<_mt5_v1_GetMarketBookResponse__Output>): grpc.ClientUnaryCall;
  
  GetMarketDepth(argument: _mt5_v1_GetMarketDepthRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMarketDepthResponse__Output>): grpc.ClientUnaryCall;
  GetMarketDepth(argument: _mt5_v1_GetMarketDepthRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetMarketDepthResponse__Output>): grpc.ClientUnaryCall;
  GetMarketDepth(argument: _mt5_v1_GetMarketDepthRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMarketDepthResponse__Output>): grpc.ClientUnaryCall;
  GetMarketDepth(argument: _mt5_v1_GetMarketDepthRequest, callback: grpc.requestCallback<_mt5_v1_GetMarketDepthResponse__Output>): grpc.ClientUnaryCall;
  getMarketDepth(argument: _mt5_v1_GetMarketDepthRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMarketDepthResponse__Output>): grpc.ClientUnaryCall;
  getMarketDepth(argument: _mt5_v1_GetMarketDepthRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetMarketDepthResponse__Output>): grpc.ClientUnaryCall;
  getMarketDepth(argument: _mt5_v1_GetMarketDepthRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetMarketDepthResponse__Output>): grpc.ClientUnaryCall;
  getMarketDepth(argument: _mt5_v1_GetMarketDepthRequest, callback: grpc.requestCallback<_mt5_v1_GetMarketDepthResponse__Output>): grpc.ClientUnaryCall;
  
  GetTick(argument: _mt5_v1_GetTickRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetTickResponse__Output>): grpc.ClientUnaryCall;
  GetTick(argument: _mt5_v1_GetTickRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetTickResponse__Output>): grpc.ClientUnaryCall;
  GetTick(argument: _mt5_v1_GetTickRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetTickResponse__Output>): grpc.ClientUnaryCall;
  GetTick(argument: _mt5_v1_GetTickRequest, callback: grpc.requestCallback<_mt5_v1_GetTickResponse__Output>): grpc.ClientUnaryCall;
  getTick(argument: _mt5_v1_GetTickRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetTickResponse__Output>): grpc.ClientUnaryCall;
  getTick(argument: _mt5_v1_GetTickRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetTickResponse__Output>): grpc.ClientUnaryCall;
  getTick(argument: _mt5_v1_GetTickRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetTickResponse__Output>): grpc.ClientUnaryCall;
  getTick(argument: _mt5_v1_GetTickRequest, callback: grpc.requestCallback<_mt5_v1_GetTickResponse__Output>): grpc.ClientUnaryCall;
  
  ReleaseMarketBook(argument: _mt5_v1_ReleaseMarketBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ReleaseMarketBookResponse__Output>): grpc.ClientUnaryCall;
  ReleaseMarketBook(argument: _mt5_v1_ReleaseMarketBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ReleaseMarketBookResponse__Output>): grpc.ClientUnaryCall;
  ReleaseMarketBook(argument: _mt5_v1_ReleaseMarketBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ReleaseMarketBookResponse__Output>): grpc.ClientUnaryCall;
  ReleaseMarketBook(argument: _mt5_v1_ReleaseMarketBookRequest, callback: grpc.requestCallback<_mt5_v1_ReleaseMarketBookResponse__Output>): grpc.ClientUnaryCall;
  releaseMarketBook(argument: _mt5_v1_ReleaseMarketBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ReleaseMarketBookResponse__Output>): grpc.ClientUnaryCall;
  releaseMarketBook(argument: _mt5_v1_ReleaseMarketBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ReleaseMarketBookResponse__Output>): grpc.ClientUnaryCall;
  releaseMarketBook(argument: _mt5_v1_ReleaseMarketBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ReleaseMarketBookResponse__Output>): grpc.ClientUnaryCall;
  releaseMarketBook(argument: _mt5_v1_ReleaseMarketBookRequest, callback: grpc.requestCallback<_mt5_v1_ReleaseMarketBookResponse__Output>): grpc.ClientUnaryCall;
  
  WatchTicks(argument: _mt5_v1_WatchTicksRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchTicksResponse__Output>;
  WatchTicks(argument: _mt5_v1_WatchTicksRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchTicksResponse__Output>;
  watchTicks(argument: _mt5_v1_WatchTicksRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchTicksResponse__Output>;
  watchTicks(argument: _mt5_v1_WatchTicksRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_mt5_v1_WatchTicksResponse__Output>;
  
}

export interface MarketDataServiceHandlers extends grpc.UntypedServiceImplementation {
  AddMarketBook: grpc.handleUnaryCall<_mt5_v1_AddMarketBookRequest__Output, _mt5_v1_AddMarketBookResponse>;
  
  CopyRatesFrom: grpc.handleServerStreamingCall<_mt5_v1_CopyRatesFromRequest__Output, _mt5_v1_CopyRatesFromResponse>;
  
  CopyRatesFromPosition: grpc.handleServerStreamingCall<_mt5_v1_CopyRatesFromPositionRequest__Output, _mt5_v1_CopyRatesFromPositionResponse>;
  
  CopyRatesRange: grpc.handleServerStreamingCall<_mt5_v1_CopyRatesRangeRequest__Output, _mt5_v1_CopyRatesRangeResponse>;
  
  CopyTicksFrom: grpc.handleServerStreamingCall<_mt5_v1_CopyTicksFromRequest__Output, _mt5_v1_CopyTicksFromResponse>;
  
  CopyTicksRange: grpc.handleServerStreamingCall<_mt5_v1_CopyTicksRangeRequest__Output, _mt5_v1_CopyTicksRangeResponse>;
  
  GetMarketBook: grpc.handleUnaryCall<_mt5_v1_GetMarketBookRequest__Output, _mt5_v1_GetMarketBookResponse>;
  
  GetMarketDepth: grpc.handleUnaryCall<_mt5_v1_GetMarketDepthRequest__Output, _mt5_v1_GetMarketDepthResponse>;
  
  GetTick: grpc.handleUnaryCall<_mt5_v1_GetTickRequest__Output, _mt5_v1_GetTickResponse>;
  
  ReleaseMarketBook: grpc.handleUnaryCall<_mt5_v1_ReleaseMarketBookRequest__Output, _mt5_v1_ReleaseMarketBookResponse>;
  
  WatchTicks: grpc.handleServerStreamingCall<_mt5_v1_WatchTicksRequest__Output, _mt5_v1_WatchTicksResponse>;
  
}

export interface MarketDataServiceDefinition extends grpc.ServiceDefinition {
  AddMarketBook: MethodDefinition<_mt5_v1_AddMarketBookRequest, _mt5_v1_AddMarketBookResponse, _mt5_v1_AddMarketBookRequest__Output, _mt5_v1_AddMarketBookResponse__Output>
  CopyRatesFrom: MethodDefinition<_mt5_v1_CopyRatesFromRequest, _mt5_v1_CopyRatesFromResponse, _mt5_v1_CopyRatesFromRequest__Output, _mt5_v1_CopyRatesFromResponse__Output>
  CopyRatesFromPosition: MethodDefinition<_mt5_v1_CopyRatesFromPositionRequest, _mt5_v1_CopyRatesFromPositionResponse, _mt5_v1_CopyRatesFromPositionRequest__Output, _mt5_v1_CopyRatesFromPositionResponse__Output>
  CopyRatesRange: MethodDefinition<_mt5_v1_CopyRatesRangeRequest, _mt5_v1_CopyRatesRangeResponse, _mt5_v1_CopyRatesRangeRequest__Output, _mt5_v1_CopyRatesRangeResponse__Output>
  CopyTicksFrom: MethodDefinition<_mt5_v1_CopyTicksFromRequest, _mt5_v1_CopyTicksFromResponse, _mt5_v1_CopyTicksFromRequest__Output, _mt5_v1_CopyTicksFromResponse__Output>
  CopyTicksRange: MethodDefinition<_mt5_v1_CopyTicksRangeRequest, _mt5_v1_CopyTicksRangeResponse, _mt5_v1_CopyTicksRangeRequest__Output, _mt5_v1_CopyTicksRangeResponse__Output>
  GetMarketBook: MethodDefinition<_mt5_v1_GetMarketBookRequest, _mt5_v1_GetMarketBookResponse, _mt5_v1_GetMarketBookRequest__Output, _mt5_v1_GetMarketBookResponse__Output>
  GetMarketDepth: MethodDefinition<_mt5_v1_GetMarketDepthRequest, _mt5_v1_GetMarketDepthResponse, _mt5_v1_GetMarketDepthRequest__Output, _mt5_v1_GetMarketDepthResponse__Output>
  GetTick: MethodDefinition<_mt5_v1_GetTickRequest, _mt5_v1_GetTickResponse, _mt5_v1_GetTickRequest__Output, _mt5_v1_GetTickResponse__Output>
  ReleaseMarketBook: MethodDefinition<_mt5_v1_ReleaseMarketBookRequest, _mt5_v1_ReleaseMarketBookResponse, _mt5_v1_ReleaseMarketBookRequest__Output, _mt5_v1_ReleaseMarketBookResponse__Output>
  WatchTicks: MethodDefinition<_mt5_v1_WatchTicksRequest, _mt5_v1_WatchTicksResponse, _mt5_v1_WatchTicksRequest__Output, _mt5_v1_WatchTicksResponse__Output>
}
