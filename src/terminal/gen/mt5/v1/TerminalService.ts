// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ConnectRequest as _mt5_v1_ConnectRequest, ConnectRequest__Output as _mt5_v1_ConnectRequest__Output } from '../../mt5/v1/ConnectRequest.ts';
import type { ConnectResponse as _mt5_v1_ConnectResponse, ConnectResponse__Output as _mt5_v1_ConnectResponse__Output } from '../../mt5/v1/ConnectResponse.ts';
import type { DisconnectRequest as _mt5_v1_DisconnectRequest, DisconnectRequest__Output as _mt5_v1_DisconnectRequest__Output } from '../../mt5/v1/DisconnectRequest.ts';
import type { DisconnectResponse as _mt5_v1_DisconnectResponse, DisconnectResponse__Output as _mt5_v1_DisconnectResponse__Output } from '../../mt5/v1/DisconnectResponse.ts';
import type { GetLastErrorRequest as _mt5_v1_GetLastErrorRequest, GetLastErrorRequest__Output as _mt5_v1_GetLastErrorRequest__Output } from '../../mt5/v1/GetLastErrorRequest.ts';
import type { GetLastErrorResponse as _mt5_v1_GetLastErrorResponse, GetLastErrorResponse__Output as _mt5_v1_GetLastErrorResponse__Output } from '../../mt5/v1/GetLastErrorResponse.ts';
import type { GetStatusRequest as _mt5_v1_GetStatusRequest, GetStatusRequest__Output as _mt5_v1_GetStatusRequest__Output } from '../../mt5/v1/GetStatusRequest.ts';
import type { GetStatusResponse as _mt5_v1_GetStatusResponse, GetStatusResponse__Output as _mt5_v1_GetStatusResponse__Output } from '../../mt5/v1/GetStatusResponse.ts';
import type { GetTerminalRequest as _mt5_v1_GetTerminalRequest, GetTerminalRequest__Output as _mt5_v1_GetTerminalRequest__Output } from '../../mt5/v1/GetTerminalRequest.ts';
import type { GetTerminalResponse as _mt5_v1_GetTerminalResponse, GetTerminalResponse__Output as _mt5_v1_GetTerminalResponse__Output } from '../../mt5/v1/GetTerminalResponse.ts';
import type { GetVersionRequest as _mt5_v1_GetVersionRequest, GetVersionRequest__Output as _mt5_v1_GetVersionRequest__Output } from '../../mt5/v1/GetVersionRequest.ts';
import type { GetVersionResponse as _mt5_v1_GetVersionResponse, GetVersionResponse__Output as _mt5_v1_GetVersionResponse__Output } from '../../mt5/v1/GetVersionResponse.ts';
import type { LoginRequest as _mt5_v1_LoginRequest, LoginRequest__Output as _mt5_v1_LoginRequest__Output } from '../../mt5/v1/LoginRequest.ts';
import type { LoginResponse as _mt5_v1_LoginResponse, LoginResponse__Output as _mt5_v1_LoginResponse__Output } from '../../mt5/v1/LoginResponse.ts';

export interface TerminalServiceClient extends grpc.Client {
  Connect(argument: _mt5_v1_ConnectRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ConnectResponse__Output>): grpc.ClientUnaryCall;
  Connect(argument: _mt5_v1_ConnectRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ConnectResponse__Output>): grpc.ClientUnaryCall;
  Connect(argument: _mt5_v1_ConnectRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ConnectResponse__Output>): grpc.ClientUnaryCall;
  Connect(argument: _mt5_v1_ConnectRequest, callback: grpc.requestCallback<_mt5_v1_ConnectResponse__Output>): grpc.ClientUnaryCall;
  connect(argument: _mt5_v1_ConnectRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ConnectResponse__Output>): grpc.ClientUnaryCall;
  connect(argument: _mt5_v1_ConnectRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ConnectResponse__Output>): grpc.ClientUnaryCall;
  connect(argument: _mt5_v1_ConnectRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ConnectResponse__Output>): grpc.ClientUnaryCall;
  connect(argument: _mt5_v1_ConnectRequest, callback: grpc.requestCallback<_mt5_v1_ConnectResponse__Output>): grpc.ClientUnaryCall;
  
  Disconnect(argument: _mt5_v1_DisconnectRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_DisconnectResponse__Output>): grpc.ClientUnaryCall;
  Disconnect(argument: _mt5_v1_DisconnectRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_DisconnectResponse__Output>): grpc.ClientUnaryCall;
  Disconnect(argument: _mt5_v1_DisconnectRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_DisconnectResponse__Output>): grpc.ClientUnaryCall;
  Disconnect(argument: _mt5_v1_DisconnectRequest, callback: grpc.requestCallback<_mt5_v1_DisconnectResponse__Output>): grpc.ClientUnaryCall;
  disconnect(argument: _mt5_v1_DisconnectRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_DisconnectResponse__Output>): grpc.ClientUnaryCall;
  disconnect(argument: _mt5_v1_DisconnectRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_DisconnectResponse__Output>): grpc.ClientUnaryCall;
  disconnect(argument: _mt5_v1_DisconnectRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_DisconnectResponse__Output>): grpc.ClientUnaryCall;
  disconnect(argument: _mt5_v1_DisconnectRequest, callback: grpc.requestCallback<_mt5_v1_DisconnectResponse__Output>): grpc.ClientUnaryCall;
  
  GetLastError(argument: _mt5_v1_GetLastErrorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetLastErrorResponse__Output>): grpc.ClientUnaryCall;
  GetLastError(argument: _mt5_v1_GetLastErrorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetLastErrorResponse__Output>): grpc.ClientUnaryCall;
  GetLastError(argument: _mt5_v1_GetLastErrorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetLastErrorResponse__Output>): grpc.ClientUnaryCall;
  GetLastError(argument: _mt5_v1_GetLastErrorRequest, callback: grpc.requestCallback<_mt5_v1_GetLastErrorResponse__Output>): grpc.ClientUnaryCall;
  getLastError(argument: _mt5_v1_GetLastErrorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetLastErrorResponse__Output>): grpc.ClientUnaryCall;
  getLastError(argument: _mt5_v1_GetLastErrorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetLastErrorResponse__Output>): grpc.ClientUnaryCall;
  getLastError(argument: _mt5_v1_GetLastErrorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetLastErrorResponse__Output>): grpc.ClientUnaryCall;
  getLastError(argument: _mt5_v1_GetLastErrorRequest, callback: grpc.requestCallback<_mt5_v1_GetLastErrorResponse__Output>): grpc.ClientUnaryCall;
  
  GetStatus(argument: _mt5_v1_GetStatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetStatusResponse__Output>): grpc.ClientUnaryCall;
  GetStatus(argument: _mt5_v1_GetStatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetStatusResponse__Output>): grpc.ClientUnaryCall;
  GetStatus(argument: _mt5_v1_GetStatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetStatusResponse__Output>): grpc.ClientUnaryCall;
  GetStatus(argument: _mt5_v1_GetStatusRequest, callback: grpc.requestCallback<_mt5_v1_GetStatusResponse__Output>): grpc.ClientUnaryCall;
  getStatus(argument: _mt5_v1_GetStatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetStatusResponse__Output>): grpc.ClientUnaryCall;
  getStatus(argument: _mt5_v1_GetStatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetStatusResponse__Output>): grpc.ClientUnaryCall;
  getStatus(argument: _mt5_v1_GetStatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetStatusResponse__Output>): grpc.ClientUnaryCall;
  getStatus(argument: _mt5_v1_GetStatusRequest, callback: grpc.requestCallback<_mt5_v1_GetStatusResponse__Output>): grpc.ClientUnaryCall;
  
  GetTerminal(argument: _mt5_v1_GetTerminalRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetTerminalResponse__Output>): grpc.ClientUnaryCall;
  GetTerminal(argument: _mt5_v1_GetTerminalRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetTerminalResponse__Output>): grpc.ClientUnaryCall;
  GetTerminal(argument: _mt5_v1_GetTerminalRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetTerminalResponse__Output>): grpc.ClientUnaryCall;
  GetTerminal(argument: _mt5_v1_GetTerminalRequest, callback: grpc.requestCallback<_mt5_v1_GetTerminalResponse__Output>): grpc.ClientUnaryCall;
  getTerminal(argument: _mt5_v1_GetTerminalRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetTerminalResponse__Output>): grpc.ClientUnaryCall;
  getTerminal(argument: _mt5_v1_GetTerminalRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetTerminalResponse__Output>): grpc.ClientUnaryCall;
  getTerminal(argument: _mt5_v1_GetTerminalRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetTerminalResponse__Output>): grpc.ClientUnaryCall;
  getTerminal(argument: _mt5_v1_GetTerminalRequest, callback: grpc.requestCallback<_mt5_v1_GetTerminalResponse__Output>): grpc.ClientUnaryCall;
  
  GetVersion(argument: _mt5_v1_GetVersionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetVersionResponse__Output>): grpc.ClientUnaryCall;
  GetVersion(argument: _mt5_v1_GetVersionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetVersionResponse__Output>): grpc.ClientUnaryCall;
  GetVersion(argument: _mt5_v1_GetVersionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetVersionResponse__Output>): grpc.ClientUnaryCall;
  GetVersion(argument: _mt5_v1_GetVersionRequest, callback: grpc.requestCallback<_mt5_v1_GetVersionResponse__Output>): grpc.ClientUnaryCall;
  getVersion(argument: _mt5_v1_GetVersionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetVersionResponse__Output>): grpc.ClientUnaryCall;
  getVersion(argument: _mt5_v1_GetVersionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_GetVersionResponse__Output>): grpc.ClientUnaryCall;
  getVersion(argument: _mt5_v1_GetVersionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_GetVersionResponse__Output>): grpc.ClientUnaryCall;
  getVersion(argument: _mt5_v1_GetVersionRequest, callback: grpc.requestCallback<_mt5_v1_GetVersionResponse__Output>): grpc.ClientUnaryCall;
  
  Login(argument: _mt5_v1_LoginRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_LoginResponse__Output>): grpc.ClientUnaryCall;
  Login(argument: _mt5_v1_LoginRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_LoginResponse__Output>): grpc.ClientUnaryCall;
  Login(argument: _mt5_v1_LoginRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_LoginResponse__Output>): grpc.ClientUnaryCall;
  Login(argument: _mt5_v1_LoginRequest, callback: grpc.requestCallback<_mt5_v1_LoginResponse__Output>): grpc.ClientUnaryCall;
  login(argument: _mt5_v1_LoginRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_LoginResponse__Output>): grpc.ClientUnaryCall;
  login(argument: _mt5_v1_LoginRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_LoginResponse__Output>): grpc.ClientUnaryCall;
  login(argument: _mt5_v1_LoginRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_LoginResponse__Output>): grpc.ClientUnaryCall;
  login(argument: _mt5_v1_LoginRequest, callback: grpc.requestCallback<_mt5_v1_LoginResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface TerminalServiceHandlers extends grpc.UntypedServiceImplementation {
  Connect: grpc.handleUnaryCall<_mt5_v1_ConnectRequest__Output, _mt5_v1_ConnectResponse>;
  
  Disconnect: grpc.handleUnaryCall<_mt5_v1_DisconnectRequest__Output, _mt5_v1_DisconnectResponse>;
  
  GetLastError: grpc.handleUnaryCall<_mt5_v1_GetLastErrorRequest__Output, _mt5_v1_GetLastErrorResponse>;
  
  GetStatus: grpc.handleUnaryCall<_mt5_v1_GetStatusRequest__Output, _mt5_v1_GetStatusResponse>;
  
  GetTerminal: grpc.handleUnaryCall<_mt5_v1_GetTerminalRequest__Output, _mt5_v1_GetTerminalResponse>;
  
  GetVersion: grpc.handleUnaryCall<_mt5_v1_GetVersionRequest__Output, _mt5_v1_GetVersionResponse>;
  
  Login: grpc.handleUnaryCall<_mt5_v1_LoginRequest__Output, _mt5_v1_LoginResponse>;
  
}

export interface TerminalServiceDefinition extends grpc.ServiceDefinition {
  Connect: MethodDefinition<_mt5_v1_ConnectRequest, _mt5_v1_ConnectResponse, _mt5_v1_ConnectRequest__Output, _mt5_v1_ConnectResponse__Output>
  Disconnect: MethodDefinition<_mt5_v1_DisconnectRequest, _mt5_v1_DisconnectResponse, _mt5_v1_DisconnectRequest__Output, _mt5_v1_DisconnectResponse__Output>
  GetLastError: MethodDefinition<_mt5_v1_GetLastErrorRequest, _mt5_v1_GetLastErrorResponse, _mt5_v1_GetLastErrorRequest__Output, _mt5_v1_GetLastErrorResponse__Output>
  GetStatus: MethodDefinition<_mt5_v1_GetStatusRequest, _mt5_v1_GetStatusResponse, _mt5_v1_GetStatusRequest__Output, _mt5_v1_GetStatusResponse__Output>
  GetTerminal: MethodDefinition<_mt5_v1_GetTerminalRequest, _mt5_v1_GetTerminalResponse, _mt5_v1_GetTerminalRequest__Output, _mt5_v1_GetTerminalResponse__Output>
  GetVersion: MethodDefinition<_mt5_v1_GetVersionRequest, _mt5_v1_GetVersionResponse, _mt5_v1_GetVersionRequest__Output, _mt5_v1_GetVersionResponse__Output>
  Login: MethodDefinition<_mt5_v1_LoginRequest, _mt5_v1_LoginResponse, _mt5_v1_LoginRequest__Output, _mt5_v1_LoginResponse__Output>
}
