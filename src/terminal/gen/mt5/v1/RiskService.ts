// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { GetRiskRequest as _mt5_v1_GetRiskRequest, GetRiskRequest__Output as _mt5_v1_GetRiskRequest__Output } from '../../mt5/v1/GetRiskRequest.ts';
import type { GetRiskResponse as _mt5_v1_GetRiskResponse, GetRiskResponse__Output as _mt5_v1_GetRiskResponse__Output } from '../../mt5/v1/GetRiskResponse.ts';
import type { HaltTradingRequest as _mt5_v1_HaltTradingRequest, HaltTradingRequest__Output as _mt5_v1_HaltTradingRequest__Output } from '../../mt5/v1/HaltTradingRequest.ts';
import type { HaltTradingResponse as _mt5_v1_HaltTradingResponse, HaltTradingResponse__Output as _mt5_v1_HaltTradingResponse__Output } from '../../mt5/v1/HaltTradingResponse.ts';
import type { ResumeTradingRequest as _mt5_v1_ResumeTradingRequest, ResumeTradingRequest__Output as _mt5_v1_ResumeTradingRequest__Output } from '../../mt5/v1/ResumeTradingRequest.ts';
import type { ResumeTradingResponse as _mt5_v1_ResumeTradingResponse, ResumeTradingResponse__Output as _mt5_v1_ResumeTradingResponse__Output } from '../../mt5/v1/ResumeTradingResponse.ts';

export interface RiskServiceClient extends grpc.Client {
  GetRisk(argument: _mt5_v1_GetRiskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetRiskResponse__Output>): grpc.ClientUnaryCall;
  GetRisk(argument: _mt5_v1_GetRiskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetRiskResponse__Output>): grpc.ClientUnaryCall;
  GetRisk(argument: _mt5_v1_GetRiskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetRiskResponse__Output>): grpc.ClientUnaryCall;
  GetRisk(argument: _mt5_v1_GetRiskRequest, callback: grpc.requestCallback<_mt5_v1_GetRiskResponse__Output>): grpc.ClientUnaryCall;
  getRisk(argument: _mt5_v1_GetRiskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetRiskResponse__Output>): grpc.ClientUnaryCall;
  getRisk(argument: _mt5_v1_GetRiskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetRiskResponse__Output>): grpc.ClientUnaryCall;
  getRisk(argument: _mt5_v1_GetRiskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetRiskResponse__Output>): grpc.ClientUnaryCall;
  getRisk(argument: _mt5_v1_GetRiskRequest, callback: grpc.requestCallback<_mt5_v1_GetRiskResponse__Output>): grpc.ClientUnaryCall;
  
  HaltTrading(argument: _mt5_v1_HaltTradingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_HaltTradingResponse__Output>): grpc.ClientUnaryCall;
  HaltTrading(argument: _mt5_v1_HaltTradingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_HaltTradingResponse__Output>): grpc.ClientUnaryCall;
  HaltTrading(argument: _mt5_v1_HaltTradingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_HaltTradingResponse__Output>): grpc.ClientUnaryCall;
  HaltTrading(argument: _mt5_v1_HaltTradingRequest, callback: grpc.requestCallback<_mt5_v1_HaltTradingResponse__Output>): grpc.ClientUnaryCall;
  haltTrading(argument: _mt5_v1_HaltTradingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_HaltTradingResponse__Output>): grpc.ClientUnaryCall;
  haltTrading(argument: _mt5_v1_HaltTradingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_HaltTradingResponse__Output>): grpc.ClientUnaryCall;
  haltTrading(argument: _mt5_v1_HaltTradingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_HaltTradingResponse__Output>): grpc.ClientUnaryCall;
  haltTrading(argument: _mt5_v1_HaltTradingRequest, callback: grpc.requestCallback<_mt5_v1_HaltTradingResponse__Output>): grpc.ClientUnaryCall;
  
  ResumeTrading(argument: _mt5_v1_ResumeTradingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ResumeTradingResponse__Output>): grpc.ClientUnaryCall;
  ResumeTrading(argument: _mt5_v1_ResumeTradingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ResumeTradingResponse__Output>): grpc.ClientUnaryCall;
  ResumeTrading(argument: _mt5_v1_ResumeTradingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ResumeTradingResponse__Output>): grpc.ClientUnaryCall;
  ResumeTrading(argument: _mt5_v1_ResumeTradingRequest, callback: grpc.requestCallback<_mt5_v1_ResumeTradingResponse__Output>): grpc.ClientUnaryCall;
  resumeTrading(argument: _mt5_v1_ResumeTradingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ResumeTradingResponse__Output>): grpc.ClientUnaryCall;
  resumeTrading(argument: _mt5_v1_ResumeTradingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ResumeTradingResponse__Output>): grpc.ClientUnaryCall;
  resumeTrading(argument: _mt5_v1_ResumeTradingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ResumeTradingResponse__Output>): grpc.ClientUnaryCall;
  resumeTrading(argument: _mt5_v1_ResumeTradingRequest, callback: grpc.requestCallback<_mt5_v1_ResumeTradingResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface RiskServiceHandlers extends grpc.UntypedServiceImplementation {
  GetRisk: grpc.handleUnaryCall<_mt5_v1_GetRiskRequest__Output, _mt5_v1_GetRiskResponse>;
  
  HaltTrading: grpc.handleUnaryCall<_mt5_v1_HaltTradingRequest__Output, _mt5_v1_HaltTradingResponse>;
  
  ResumeTrading: grpc.handleUnaryCall<_mt5_v1_ResumeTradingRequest__Output, _mt5_v1_ResumeTradingResponse>;
  
}

export interface RiskServiceDefinition extends grpc.ServiceDefinition {
  GetRisk: MethodDefinition<_mt5_v1_GetRiskRequest, _mt5_v1_GetRiskResponse, _mt5_v1_GetRiskRequest__Output, _mt5_v1_GetRiskResponse__Output>
  HaltTrading: MethodDefinition<_mt5_v1_HaltTradingRequest, _mt5_v1_HaltTradingResponse, _mt5_v1_HaltTradingRequest__Output, _mt5_v1_HaltTradingResponse__Output>
  ResumeTrading: MethodDefinition<_mt5_v1_ResumeTradingRequest, _mt5_v1_ResumeTradingResponse, _mt5_v1_ResumeTradingRequest__Output, _mt5_v1_ResumeTradingResponse__Output>
}
