// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BreakEvenPositionRequest as _mt5_v1_BreakEvenPositionRequest, BreakEvenPositionRequest__Output as _mt5_v1_BreakEvenPositionRequest__Output } from '../../mt5/v1/BreakEvenPositionRequest.ts';
import type { BreakEvenPositionResponse as _mt5_v1_BreakEvenPositionResponse, BreakEvenPositionResponse__Output as _mt5_v1_BreakEvenPositionResponse__Output } from '../../mt5/v1/BreakEvenPositionResponse.ts';
import type { CancelOrderRequest as _mt5_v1_CancelOrderRequest, CancelOrderRequest__Output as _mt5_v1_CancelOrderRequest__Output } from '../../mt5/v1/CancelOrderRequest.ts';
import type { CancelOrderResponse as _mt5_v1_CancelOrderResponse, CancelOrderResponse__Output as _mt5_v1_CancelOrderResponse__Output } from '../../mt5/v1/CancelOrderResponse.ts';
import type { CancelOrdersRequest as _mt5_v1_CancelOrdersRequest, CancelOrdersRequest__Output as _mt5_v1_CancelOrdersRequest__Output } from '../../mt5/v1/CancelOrdersRequest.ts';
import type { CancelOrdersResponse as _mt5_v1_CancelOrdersResponse, CancelOrdersResponse__Output as _mt5_v1_CancelOrdersResponse__Output } from '../../mt5/v1/CancelOrdersResponse.ts';
import type { ClosePositionByRequest as _mt5_v1_ClosePositionByRequest, ClosePositionByRequest__Output as _mt5_v1_ClosePositionByRequest__Output } from '../../mt5/v1/ClosePositionByRequest.ts';
import type { ClosePositionByResponse as _mt5_v1_ClosePositionByResponse, ClosePositionByResponse__Output as _mt5_v1_ClosePositionByResponse__Output } from '../../mt5/v1/ClosePositionByResponse.ts';
import type { ClosePositionRequest as _mt5_v1_ClosePositionRequest, ClosePositionRequest__Output as _mt5_v1_ClosePositionRequest__Output } from '../../mt5/v1/ClosePositionRequest.ts';
import type { ClosePositionResponse as _mt5_v1_ClosePositionResponse, ClosePositionResponse__Output as _mt5_v1_ClosePositionResponse__Output } from '../../mt5/v1/ClosePositionResponse.ts';
import type { ClosePositionsRequest as _mt5_v1_ClosePositionsRequest, ClosePositionsRequest__Output as _mt5_v1_ClosePositionsRequest__Output } from '../../mt5/v1/ClosePositionsRequest.ts';
import type { ClosePositionsResponse as _mt5_v1_ClosePositionsResponse, ClosePositionsResponse__Output as _mt5_v1_ClosePositionsResponse__Output } from '../../mt5/v1/ClosePositionsResponse.ts';
import type { ModifyOrderRequest as _mt5_v1_ModifyOrderRequest, ModifyOrderRequest__Output as _mt5_v1_ModifyOrderRequest__Output } from '../../mt5/v1/ModifyOrderRequest.ts';
import type { ModifyOrderResponse as _mt5_v1_ModifyOrderResponse, ModifyOrderResponse__Output as _mt5_v1_ModifyOrderResponse__Output } from '../../mt5/v1/ModifyOrderResponse.ts';
import type { ModifyPositionRequest as _mt5_v1_ModifyPositionRequest, ModifyPositionRequest__Output as _mt5_v1_ModifyPositionRequest__Output } from '../../mt5/v1/ModifyPositionRequest.ts';
import type { ModifyPositionResponse as _mt5_v1_ModifyPositionResponse, ModifyPositionResponse__Output as _mt5_v1_ModifyPositionResponse__Output } from '../../mt5/v1/ModifyPositionResponse.ts';
import type { ReversePositionRequest as _mt5_v1_ReversePositionRequest, ReversePositionRequest__Output as _mt5_v1_ReversePositionRequest__Output } from '../../mt5/v1/ReversePositionRequest.ts';
import type { ReversePositionResponse as _mt5_v1_ReversePositionResponse, ReversePositionResponse__Output as _mt5_v1_ReversePositionResponse__Output } from '../../mt5/v1/ReversePositionResponse.ts';
import type { SendOrderRequest as _mt5_v1_SendOrderRequest, SendOrderRequest__Output as _mt5_v1_SendOrderRequest__Output } from '../../mt5/v1/SendOrderRequest.ts';
import type { SendOrderResponse as _mt5_v1_SendOrderResponse, SendOrderResponse__Output as _mt5_v1_SendOrderResponse__Output } from '../../mt5/v1/SendOrderResponse.ts';
import type { SubmitOrderRequest as _mt5_v1_SubmitOrderRequest, SubmitOrderRequest__Output as _mt5_v1_SubmitOrderRequest__Output } from '../../mt5/v1/SubmitOrderRequest.ts';
import type { SubmitOrderResponse as _mt5_v1_SubmitOrderResponse, SubmitOrderResponse__Output as _mt5_v1_SubmitOrderResponse__Output } from '../../mt5/v1/SubmitOrderResponse.ts';

export interface TradeServiceClient extends grpc.Client {
  BreakEvenPosition(argument: _mt5_v1_BreakEvenPositionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_BreakEvenPositionResponse__Output>): grpc.ClientUnaryCall;
  BreakEvenPosition(argument: _mt5_v1_BreakEvenPositionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_BreakEvenPositionResponse__Output>): grpc.ClientUnaryCall;
  BreakEvenPosition(argument: _mt5_v1_BreakEvenPositionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_BreakEvenPositionResponse__Output>): grpc.ClientUnaryCall;
  BreakEvenPosition(argument: _mt5_v1_BreakEvenPositionRequest, callback: grpc.requestCallback<_mt5_v1_BreakEvenPositionResponse__Output>): grpc.ClientUnaryCall;
  breakEvenPosition(argument: _mt5_v1_BreakEvenPositionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_BreakEvenPositionResponse__Output>): grpc.ClientUnaryCall;
  breakEvenPosition(argument: _mt5_v1_BreakEvenPositionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_BreakEvenPositionResponse__Output>): grpc.ClientUnaryCall;
  breakEvenPosition(argument: _mt5_v1_BreakEvenPositionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_BreakEvenPositionResponse__Output>): grpc.ClientUnaryCall;
  breakEvenPosition(argument: _mt5_v1_BreakEvenPositionRequest, callback: grpc.requestCallback<_mt5_v1_BreakEvenPositionResponse__Output>): grpc.ClientUnaryCall;
  
  CancelOrder(argument: _mt5_v1_CancelOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CancelOrderResponse__Output>): grpc.ClientUnaryCall;
  CancelOrder(argument: _mt5_v1_CancelOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CancelOrderResponse__Output>): grpc.ClientUnaryCall;
  CancelOrder(argument: _mt5_v1_CancelOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CancelOrderResponse__Output>): grpc.ClientUnaryCall;
  CancelOrder(argument: _mt5_v1_CancelOrderRequest, callback: grpc.requestCallback<_mt5_v1_CancelOrderResponse__Output>): grpc.ClientUnaryCall;
  cancelOrder(argument: _mt5_v1_CancelOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CancelOrderResponse__Output>): grpc.ClientUnaryCall;
  cancelOrder(argument: _mt5_v1_CancelOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CancelOrderResponse__Output>): grpc.ClientUnaryCall;
  cancelOrder(argument: _mt5_v1_CancelOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CancelOrderResponse__Output>): grpc.ClientUnaryCall;
  cancelOrder(argument: _mt5_v1_CancelOrderRequest, callback: grpc.requestCallback<_mt5_v1_CancelOrderResponse__Output>): grpc.ClientUnaryCall;
  
  CancelOrders(argument: _mt5_v1_CancelOrdersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CancelOrdersResponse__Output>): grpc.ClientUnaryCall;
  CancelOrders(argument: _mt5_v1_CancelOrdersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CancelOrdersResponse__Output>): grpc.ClientUnaryCall;
  CancelOrders(argument: _mt5_v1_CancelOrdersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CancelOrdersResponse__Output>): grpc.ClientUnaryCall;
  CancelOrders(argument: _mt5_v1_CancelOrdersRequest, callback: grpc.requestCallback<_mt5_v1_CancelOrdersResponse__Output>): grpc.ClientUnaryCall;
  cancelOrders(argument: _mt5_v1_CancelOrdersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CancelOrdersResponse__Output>): grpc.ClientUnaryCall;
  cancelOrders(argument: _mt5_v1_CancelOrdersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_CancelOrdersResponse__Output>): grpc.ClientUnaryCall;
  cancelOrders(argument: _mt5_v1_CancelOrdersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_CancelOrdersResponse__Output>): grpc.ClientUnaryCall;
  cancelOrders(argument: _mt5_v1_CancelOrdersRequest, callback: grpc.requestCallback<_mt5_v1_CancelOrdersResponse__Output>): grpc.ClientUnaryCall;
  
  ClosePosition(argument: _mt5_v1_ClosePositionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionResponse__Output>): grpc.ClientUnaryCall;
  ClosePosition(argument: _mt5_v1_ClosePositionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ClosePositionResponse__Output>): grpc.ClientUnaryCall;
  ClosePosition(argument: _mt5_v1_ClosePositionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionResponse__Output>): grpc.ClientUnaryCall;
  ClosePosition(argument: _mt5_v1_ClosePositionRequest, callback: grpc.requestCallback<_mt5_v1_ClosePositionResponse__Output>): grpc.ClientUnaryCall;
  closePosition(argument: _mt5_v1_ClosePositionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionResponse__Output>): grpc.ClientUnaryCall;
  closePosition(argument: _mt5_v1_ClosePositionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ClosePositionResponse__Output>): grpc.ClientUnaryCall;
  closePosition(argument: _mt5_v1_ClosePositionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionResponse__Output>): grpc.ClientUnaryCall;
  closePosition(argument: _mt5_v1_ClosePositionRequest, callback: grpc.requestCallback<_mt5_v1_ClosePositionResponse__Output>): grpc.ClientUnaryCall;
  
  ClosePositionBy(argument: _mt5_v1_ClosePositionByRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionByResponse__Output>): grpc.ClientUnaryCall;
  ClosePositionBy(argument: _mt5_v1_ClosePositionByRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ClosePositionByResponse__Output>): grpc.ClientUnaryCall;
  ClosePositionBy(argument: _mt5_v1_ClosePositionByRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionByResponse__Output>): grpc.ClientUnaryCall;
  ClosePositionBy(argument: _mt5_v1_ClosePositionByRequest, callback: grpc.requestCallback<_mt5_v1_ClosePositionByResponse__Output>): grpc.ClientUnaryCall;
  closePositionBy(argument: _mt5_v1_ClosePositionByRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionByResponse__Output>): grpc.ClientUnaryCall;
  closePositionBy(argument: _mt5_v1_ClosePositionByRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ClosePositionByResponse__Output>): grpc.ClientUnaryCall;
  closePositionBy(argument: _mt5_v1_ClosePositionByRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionByResponse__Output>): grpc.ClientUnaryCall;
  closePositionBy(argument: _mt5_v1_ClosePositionByRequest, callback: grpc.requestCallback<_mt5_v1_ClosePositionByResponse__Output>): grpc.ClientUnaryCall;
  
  ClosePositions(argument: _mt5_v1_ClosePositionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionsResponse__Output>): grpc.ClientUnaryCall;
  ClosePositions(argument: _mt5_v1_ClosePositionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ClosePositionsResponse__Output>): grpc.ClientUnaryCall;
  ClosePositions(argument: _mt5_v1_ClosePositionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionsResponse__Output>): grpc.ClientUnaryCall;
  ClosePositions(argument: _mt5_v1_ClosePositionsRequest, callback: grpc.requestCallback<_mt5_v1_ClosePositionsResponse__Output>): grpc.ClientUnaryCall;
  closePositions(argument: _mt5_v1_ClosePositionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionsResponse__Output>): grpc.ClientUnaryCall;
  closePositions(argument: _mt5_v1_ClosePositionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ClosePositionsResponse__Output>): grpc.ClientUnaryCall;
  closePositions(argument: _mt5_v1_ClosePositionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ClosePositionsResponse__Output>): grpc.ClientUnaryCall;
  closePositions(argument: _mt5_v1_ClosePositionsRequest, callback: grpc.requestCallback<_mt5_v1_ClosePositionsResponse__Output>): grpc.ClientUnaryCall;
  
  ModifyOrder(argument: _mt5_v1_ModifyOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ModifyOrderResponse__Output>): grpc.ClientUnaryCall;
  ModifyOrder(argument: _mt5_v1_ModifyOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ModifyOrderResponse__Output>): grpc.ClientUnaryCall;
  ModifyOrder(argument: _mt5_v1_ModifyOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ModifyOrderResponse__Output>): grpc.ClientUnaryCall;
  ModifyOrder(argument: _mt5_v1_ModifyOrderRequest, callback: grpc.requestCallback<_mt5_v1_ModifyOrderResponse__Output>): grpc.ClientUnaryCall;
  modifyOrder(argument: _mt5_v1_ModifyOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ModifyOrderResponse__Output>): grpc.ClientUnaryCall;
  modifyOrder(argument: _mt5_v1_ModifyOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ModifyOrderResponse__Output>): grpc.ClientUnaryCall;
  modifyOrder(argument: _mt5_v1_ModifyOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ModifyOrderResponse__Output>): grpc.ClientUnaryCall;
  modifyOrder(argument: _mt5_v1_ModifyOrderRequest, callback: grpc.requestCallback<_mt5_v1_ModifyOrderResponse__Output>): grpc.ClientUnaryCall;
  
  ModifyPosition(argument: _mt5_v1_ModifyPositionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ModifyPositionResponse__Output>): grpc.ClientUnaryCall;
  ModifyPosition(argument: _mt5_v1_ModifyPositionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ModifyPositionResponse__Output>): grpc.ClientUnaryCall;
  ModifyPosition(argument: _mt5_v1_ModifyPositionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ModifyPositionResponse__Output>): grpc.ClientUnaryCall;
  ModifyPosition(argument: _mt5_v1_ModifyPositionRequest, callback: grpc.requestCallback<_mt5_v1_ModifyPositionResponse__Output>): grpc.ClientUnaryCall;
  modifyPosition(argument: _mt5_v1_ModifyPositionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ModifyPositionResponse__Output>): grpc.ClientUnaryCall;
  modifyPosition(argument: _mt5_v1_ModifyPositionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ModifyPositionResponse__Output>): grpc.ClientUnaryCall;
  modifyPosition(argument: _mt5_v1_ModifyPositionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ModifyPositionResponse__Output>): grpc.ClientUnaryCall;
  modifyPosition(argument: _mt5_v1_ModifyPositionRequest, callback: grpc.requestCallback<_mt5_v1_ModifyPositionResponse__Output>): grpc.ClientUnaryCall;
  
  ReversePosition(argument: _mt5_v1_ReversePositionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ReversePositionResponse__Output>): grpc.ClientUnaryCall;
  ReversePosition(argument: _mt5_v1_ReversePositionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ReversePositionResponse__Output>): grpc.ClientUnaryCall;
  ReversePosition(argument: _mt5_v1_ReversePositionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ReversePositionResponse__Output>): grpc.ClientUnaryCall;
  ReversePosition(argument: _mt5_v1_ReversePositionRequest, callback: grpc.requestCallback<_mt5_v1_ReversePositionResponse__Output>): grpc.ClientUnaryCall;
  reversePosition(argument: _mt5_v1_ReversePositionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ReversePositionResponse__Output>): grpc.ClientUnaryCall;
  reversePosition(argument: _mt5_v1_ReversePositionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ReversePositionResponse__Output>): grpc.ClientUnaryCall;
  reversePosition(argument: _mt5_v1_ReversePositionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ReversePositionResponse__Output>): grpc.ClientUnaryCall;
  reversePosition(argument: _mt5_v1_ReversePositionRequest, callback: grpc.requestCallback<_mt5_v1_ReversePositionResponse__Output>): grpc.ClientUnaryCall;
  
  SendOrder(argument: _mt5_v1_SendOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  SendOrder(argument: _mt5_v1_SendOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  SendOrder(argument: _mt5_v1_SendOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  SendOrder(argument: _mt5_v1_SendOrderRequest, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  sendOrder(argument: _mt5_v1_SendOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  sendOrder(argument: _mt5_v1_SendOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  sendOrder(argument: _mt5_v1_SendOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  sendOrder(argument: _mt5_v1_SendOrderRequest, callback: grpc.requestCallback<_mt5_v1_SendOrderResponse__Output>): grpc.ClientUnaryCall;
  
  SubmitOrder(argument: _mt5_v1_SubmitOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SubmitOrderResponse__Output>): grpc.ClientUnaryCall;
  SubmitOrder(argument: _mt5_v1_SubmitOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_SubmitOrderResponse__Output>): grpc.ClientUnaryCall;
  SubmitOrder(argument: _mt5_v1_SubmitOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SubmitOrderResponse__Output>): grpc.ClientUnaryCall;
  SubmitOrder(argument: _mt5_v1_SubmitOrderRequest, callback: grpc.requestCallback<_mt5_v1_SubmitOrderResponse__Output>): grpc.ClientUnaryCall;
  submitOrder(argument: _mt5_v1_SubmitOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SubmitOrderResponse__Output>): grpc.ClientUnaryCall;
  submitOrder(argument: _mt5_v1_SubmitOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_SubmitOrderResponse__Output>): grpc.ClientUnaryCall;
  submitOrder(argument: _mt5_v1_SubmitOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_SubmitOrderResponse__Output>): grpc.ClientUnaryCall;
  submitOrder(argument: _mt5_v1_SubmitOrderRequest, callback: grpc.requestCallback<_mt5_v1_SubmitOrderResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface TradeServiceHandlers extends grpc.UntypedServiceImplementation {
  BreakEvenPosition: grpc.handleUnaryCall<_mt5_v1_BreakEvenPositionRequest__Output, _mt5_v1_BreakEvenPositionResponse>;
  
  CancelOrder: grpc.handleUnaryCall<_mt5_v1_CancelOrderRequest__Output, _mt5_v1_CancelOrderResponse>;
  
  CancelOrders: grpc.handleUnaryCall<_mt5_v1_CancelOrdersRequest__Output, _mt5_v1_CancelOrdersResponse>;
  
  ClosePosition: grpc.handleUnaryCall<_mt5_v1_ClosePositionRequest__Output, _mt5_v1_ClosePositionResponse>;
  
  ClosePositionBy: grpc.handleUnaryCall<_mt5_v1_ClosePositionByRequest__Output, _mt5_v1_ClosePositionByResponse>;
  
  ClosePositions: grpc.handleUnaryCall<_mt5_v1_ClosePositionsRequest__Output, _mt5_v1_ClosePositionsResponse>;
  
  ModifyOrder: grpc.handleUnaryCall<_mt5_v1_ModifyOrderRequest__Output, _mt5_v1_ModifyOrderResponse>;
  
  ModifyPosition: grpc.handleUnaryCall<_mt5_v1_ModifyPositionRequest__Output, _mt5_v1_ModifyPositionResponse>;
  
  ReversePosition: grpc.handleUnaryCall<_mt5_v1_ReversePositionRequest__Output, _mt5_v1_ReversePositionResponse>;
  
  SendOrder: grpc.handleUnaryCall<_mt5_v1_SendOrderRequest__Output, _mt5_v1_SendOrderResponse>;
  
  SubmitOrder: grpc.handleUnaryCall<_mt5_v1_SubmitOrderRequest__Output, _mt5_v1_SubmitOrderResponse>;
  
}

export interface TradeServiceDefinition extends grpc.ServiceDefinition {
  BreakEvenPosition: MethodDefinition<_mt5_v1_BreakEvenPositionRequest, _mt5_v1_BreakEvenPositionResponse, _mt5_v1_BreakEvenPositionRequest__Output, _mt5_v1_BreakEvenPositionResponse__Output>
  CancelOrder: MethodDefinition<_mt5_v1_CancelOrderRequest, _mt5_v1_CancelOrderResponse, _mt5_v1_CancelOrderRequest__Output, _mt5_v1_CancelOrderResponse__Output>
  CancelOrders: MethodDefinition<_mt5_v1_CancelOrdersRequest, _mt5_v1_CancelOrdersResponse, _mt5_v1_CancelOrdersRequest__Output, _mt5_v1_CancelOrdersResponse__Output>
  ClosePosition: MethodDefinition<_mt5_v1_ClosePositionRequest, _mt5_v1_ClosePositionResponse, _mt5_v1_ClosePositionRequest__Output, _mt5_v1_ClosePositionResponse__Output>
  ClosePositionBy: MethodDefinition<_mt5_v1_ClosePositionByRequest, _mt5_v1_ClosePositionByResponse, _mt5_v1_ClosePositionByRequest__Output, _mt5_v1_ClosePositionByResponse__Output>
  ClosePositions: MethodDefinition<_mt5_v1_ClosePositionsRequest, _mt5_v1_ClosePositionsResponse, _mt5_v1_ClosePositionsRequest__Output, _mt5_v1_ClosePositionsResponse__Output>
  ModifyOrder: MethodDefinition<_mt5_v1_ModifyOrderRequest, _mt5_v1_ModifyOrderResponse, _mt5_v1_ModifyOrderRequest__Output, _mt5_v1_ModifyOrderResponse__Output>
  ModifyPosition: MethodDefinition<_mt5_v1_ModifyPositionRequest, _mt5_v1_ModifyPositionResponse, _mt5_v1_ModifyPositionRequest__Output, _mt5_v1_ModifyPositionResponse__Output>
  ReversePosition: MethodDefinition<_mt5_v1_ReversePositionRequest, _mt5_v1_ReversePositionResponse, _mt5_v1_ReversePositionRequest__Output, _mt5_v1_ReversePositionResponse__Output>
  SendOrder: MethodDefinition<_mt5_v1_SendOrderRequest, _mt5_v1_SendOrderResponse, _mt5_v1_SendOrderRequest__Output, _mt5_v1_SendOrderResponse__Output>
  SubmitOrder: MethodDefinition<_mt5_v1_SubmitOrderRequest, _mt5_v1_SubmitOrderResponse, _mt5_v1_SubmitOrderRequest__Output, _mt5_v1_SubmitOrderResponse__Output>
}
