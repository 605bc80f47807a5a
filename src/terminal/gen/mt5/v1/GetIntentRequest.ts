// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface GetIntentRequest {
  'clientKey'?: (string);
  'intentId'?: (number | string | Long);
  'name'?: "clientKey"|"intentId";
}

export interface GetIntentRequest__Output {
  'clientKey'?: (string);
  'intentId'?: (string);
  'name'?: "clientKey"|"intentId";
}
