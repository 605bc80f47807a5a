// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CalculateMarginRequest as _mt5_v1_CalculateMarginRequest, CalculateMarginRequest__Output as _mt5_v1_CalculateMarginRequest__Output } from '../../mt5/v1/CalculateMarginRequest.ts';
import type { CalculateMarginResponse as _mt5_v1_CalculateMarginResponse, CalculateMarginResponse__Output as _mt5_v1_CalculateMarginResponse__Output } from '../../mt5/v1/CalculateMarginResponse.ts';
import type { CalculateProfitRequest as _mt5_v1_CalculateProfitRequest, CalculateProfitRequest__Output as _mt5_v1_CalculateProfitRequest__Output } from '../../mt5/v1/CalculateProfitRequest.ts';
import type { CalculateProfitResponse as _mt5_v1_CalculateProfitResponse, CalculateProfitResponse__Output as _mt5_v1_CalculateProfitResponse__Output } from '../../mt5/v1/CalculateProfitResponse.ts';
import type { CheckOrderRequest as _mt5_v1_CheckOrderRequest, CheckOrderRequest__Output as _mt5_v1_CheckOrderRequest__Output } from '../../mt5/v1/CheckOrderRequest.ts';
import type { CheckOrderResponse as _mt5_v1_CheckOrderResponse, CheckOrderResponse__Output as _mt5_v1_CheckOrderResponse__Output } from '../../mt5/v1/CheckOrderResponse.ts';

export interface CalculationServiceClient extends grpc.Client {
  CalculateMargin(argument: _mt5_v1_CalculateMarginRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CalculateMarginResponse__Output>): grpc.ClientUnaryCall;
  CalculateMargin(argument: _mt5_v1_CalculateMarginRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CalculateMarginResponse__Output>): grpc.ClientUnaryCall;
  CalculateMargin(argument: _mt5_v1_CalculateMarginRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CalculateMarginResponse__Output>): grpc.ClientUnaryCall;
  CalculateMargin(argument: _mt5_v1_CalculateMarginRequest, callback: grpc.requestCallback<_mt5_v1_CalculateMarginResponse__Output>): grpc.ClientUnaryCall;
  calculateMargin(argument: _mt5_v1_CalculateMarginRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CalculateMarginResponse__Output>): grpc.ClientUnaryCall;
  calculateMargin(argument: _mt5_v1_CalculateMarginRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CalculateMarginResponse__Output>): grpc.ClientUnaryCall;
  calculateMargin(argument: _mt5_v1_CalculateMarginRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CalculateMarginResponse__Output>): grpc.ClientUnaryCall;
  calculateMargin(argument: _mt5_v1_CalculateMarginRequest, callback: grpc.requestCallback<_mt5_v1_CalculateMarginResponse__Output>): grpc.ClientUnaryCall;
  
  CalculateProfit(argument: _mt5_v1_CalculateProfitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CalculateProfitResponse__Output>): grpc.ClientUnaryCall;
  CalculateProfit(argument: _mt5_v1_CalculateProfitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CalculateProfitResponse__Output>): grpc.ClientUnaryCall;
  CalculateProfit(argument: _mt5_v1_CalculateProfitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CalculateProfitResponse__Output>): grpc.ClientUnaryCall;
  CalculateProfit(argument: _mt5_v1_CalculateProfitRequest, callback: grpc.requestCallback<_mt5_v1_CalculateProfitResponse__Output>): grpc.ClientUnaryCall;
  calculateProfit(argument: _mt5_v1_CalculateProfitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CalculateProfitResponse__Output>): grpc.ClientUnaryCall;
  calculateProfit(argument: _mt5_v1_CalculateProfitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CalculateProfitResponse__Output>): grpc.ClientUnaryCall;
  calculateProfit(argument: _mt5_v1_CalculateProfitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CalculateProfitResponse__Output>): grpc.ClientUnaryCall;
  calculateProfit(argument: _mt5_v1_CalculateProfitRequest, callback: grpc.requestCallback<_mt5_v1_CalculateProfitResponse__Output>): grpc.ClientUnaryCall;
  
  CheckOrder(argument: _mt5_v1_CheckOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CheckOrderResponse__Output>): grpc.ClientUnaryCall;
  CheckOrder(argument: _mt5_v1_CheckOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CheckOrderResponse__Output>): grpc.ClientUnaryCall;
  CheckOrder(argument: _mt5_v1_CheckOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CheckOrderResponse__Output>): grpc.ClientUnaryCall;
  CheckOrder(argument: _mt5_v1_CheckOrderRequest, callback: grpc.requestCallback<_mt5_v1_CheckOrderResponse__Output>): grpc.ClientUnaryCall;
  checkOrder(argument: _mt5_v1_CheckOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CheckOrderResponse__Output>): grpc.ClientUnaryCall;
  checkOrder(argument: _mt5_v1_CheckOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CheckOrderResponse__Output>): grpc.ClientUnaryCall;
  checkOrder(argument: _mt5_v1_CheckOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CheckOrderResponse__Output>): grpc.ClientUnaryCall;
  checkOrder(argument: _mt5_v1_CheckOrderRequest, callback: grpc.requestCallback<_mt5_v1_CheckOrderResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface CalculationServiceHandlers extends grpc.UntypedServiceImplementation {
  CalculateMargin: grpc.handleUnaryCall<_mt5_v1_CalculateMarginRequest__Output, _mt5_v1_CalculateMarginResponse>;
  
  CalculateProfit: grpc.handleUnaryCall<_mt5_v1_CalculateProfitRequest__Output, _mt5_v1_CalculateProfitResponse>;
  
  CheckOrder: grpc.handleUnaryCall<_mt5_v1_CheckOrderRequest__Output, _mt5_v1_CheckOrderResponse>;
  
}

export interface CalculationServiceDefinition extends grpc.ServiceDefinition {
  CalculateMargin: MethodDefinition<_mt5_v1_CalculateMarginRequest, _mt5_v1_CalculateMarginResponse, _mt5_v1_CalculateMarginRequest__Output, _mt5_v1_CalculateMarginResponse__Output>
  CalculateProfit: MethodDefinition<_mt5_v1_CalculateProfitRequest, _mt5_v1_CalculateProfitResponse, _mt5_v1_CalculateProfitRequest__Output, _mt5_v1_CalculateProfitResponse__Output>
  CheckOrder: MethodDefinition<_mt5_v1_CheckOrderRequest, _mt5_v1_CheckOrderResponse, _mt5_v1_CheckOrderRequest__Output, _mt5_v1_CheckOrderResponse__Output>
}
