// Original file: proto/mt5.proto

import type { OrderRequest as _mt5_v1_OrderRequest, OrderRequest__Output as _mt5_v1_OrderRequest__Output } from '../../mt5/v1/OrderRequest.ts';

export interface SendOrderRequest {
  'request'?: (_mt5_v1_OrderRequest | null);
}

export interface SendOrderRequest__Output {
  'request': (_mt5_v1_OrderRequest__Output | null);
}
