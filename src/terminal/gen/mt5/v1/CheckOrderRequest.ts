// Original file: proto/mt5.proto

import type { OrderRequest as _mt5_v1_OrderRequest, OrderRequest__Output as _mt5_v1_OrderRequest__Output } from '../../mt5/v1/OrderRequest.ts';

export interface CheckOrderRequest {
  'request'?: (_mt5_v1_OrderRequest | null);
}

export interface CheckOrderRequest__Output {
  'request': (_mt5_v1_OrderRequest__Output | null);
}
