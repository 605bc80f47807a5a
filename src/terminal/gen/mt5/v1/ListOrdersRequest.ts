// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface ListOrdersRequest {
  'ticket'?: (number | string | Long);
  'symbol'?: (string);
  'group'?: (string);
  '_ticket'?: "ticket";
  '_symbol'?: "symbol";
  '_group'?: "group";
}

export interface ListOrdersRequest__Output {
  'ticket'?: (string);
  'symbol'?: (string);
  'group'?: (string);
  '_ticket'?: "ticket";
  '_symbol'?: "symbol";
  '_group'?: "group";
}
