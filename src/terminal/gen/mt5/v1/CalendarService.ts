// Original file: proto/mt5.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ListCalendarEventsRequest as _mt5_v1_ListCalendarEventsRequest, ListCalendarEventsRequest__Output as _mt5_v1_ListCalendarEventsRequest__Output } from '../../mt5/v1/ListCalendarEventsRequest.ts';
import type { ListCalendarEventsResponse as _mt5_v1_ListCalendarEventsResponse, ListCalendarEventsResponse__Output as _mt5_v1_ListCalendarEventsResponse__Output } from '../../mt5/v1/ListCalendarEventsResponse.ts';

export interface CalendarServiceClient extends grpc.Client {
  ListCalendarEvents(argument: _mt5_v1_ListCalendarEventsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListCalendarEventsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendarEvents(argument: _mt5_v1_ListCalendarEventsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ListCalendarEventsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendarEvents(argument: _mt5_v1_ListCalendarEventsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListCalendarEventsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendarEvents(argument: _mt5_v1_ListCalendarEventsRequest, callback: grpc.requestCallback<_mt5_v1_ListCalendarEventsResponse__Output>): grpc.ClientUnaryCall;
  listCalendarEvents(argument: _mt5_v1_ListCalendarEventsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListCalendarEventsResponse__Output>): grpc.ClientUnaryCall;
  listCalendarEvents(argument: _mt5_v1_ListCalendarEventsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_mt5_v1_ListCalendarEventsResponse__Output>): grpc.ClientUnaryCall;
  listCalendarEvents(argument: _mt5_v1_ListCalendarEventsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_mt5_v1_ListCalendarEventsResponse__Output>): grpc.ClientUnaryCall;
  listCalendarEvents(argument: _mt5_v1_ListCalendarEventsRequest, callback: grpc.requestCallback<_mt5_v1_ListCalendarEventsResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface CalendarServiceHandlers extends grpc.UntypedServiceImplementation {
  ListCalendarEvents: grpc.handleUnaryCall<_mt5_v1_ListCalendarEventsRequest__Output, _mt5_v1_ListCalendarEventsResponse>;
  
}

export interface CalendarServiceDefinition extends grpc.ServiceDefinition {
  ListCalendarEvents: MethodDefinition<_mt5_v1_ListCalendarEventsRequest, _mt5_v1_ListCalendarEventsResponse, _mt5_v1_ListCalendarEventsRequest__Output, _mt5_v1_ListCalendarEventsResponse__Output>
}
