// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface LoginRequest {
  'login'?: (number | string | Long);
  'password'?: (string);
  'server'?: (string);
  'timeoutMsc'?: (number);
  'force'?: (boolean);
  '_password'?: "password";
  '_server'?: "server";
  '_timeoutMsc'?: "timeoutMsc";
}

export interface LoginRequest__Output {
  'login': (string);
  'password'?: (string);
  'server'?: (string);
  'timeoutMsc'?: (number);
  'force': (boolean);
  '_password'?: "password";
  '_server'?: "server";
  '_timeoutMsc'?: "timeoutMsc";
}
