// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { SendOrderRequest as _mt5_v1_SendOrderRequest, SendOrderRequest__Output as _mt5_v1_SendOrderRequest__Output } from '../../mt5/v1/SendOrderRequest.ts';
import type { SendOrderResponse as _mt5_v1_SendOrderResponse, SendOrderResponse__Output as _mt5_v1_SendOrderResponse__Output } from '../../mt5/v1/SendOrderResponse.ts';

export interface TradeServiceClient extends grpc.Client {
  SendOrder(argument: _mt5_v1_SendOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  SendOrder(argument: _mt5_v1_SendOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  SendOrder(argument: _mt5_v1_SendOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  SendOrder(argument: _mt5_v1_SendOrderRequest, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  sendOrder(argument: _mt5_v1_SendOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  sendOrder(argument: _mt5_v1_SendOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  sendOrder(argument: _mt5_v1_SendOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  sendOrder(argument: _mt5_v1_SendOrderRequest, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface TradeServiceHandlers extends grpc.UntypedServiceImplementation {
  SendOrder: grpc.handleUnaryCall<_mt5_v1_SendOrderRequest__Output, _mt5_v1_SendOrderResponse>;
  
}

export interface TradeServiceDefinition extends grpc.ServiceDefinition {
  SendOrder: MethodDefinition<_mt5_v1_SendOrderRequest, _mt5_v1_SendOrderResponse, _mt5_v1_SendOrderRequest__Output, _mt5_v1_SendOrderResponse__Output>
}
