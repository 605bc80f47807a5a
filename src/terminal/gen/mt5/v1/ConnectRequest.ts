// Original file: proto/mt5.proto

import type { Long } from '@grpc/proto-loader';

export interface ConnectRequest {
  'login'?: (number | string | Long);
  'password'?: (string);
  'server'?: (string);
  'path'?: (string);
  'timeoutMsc'?: (number);
  'portable'?: (boolean);
  'force'?: (boolean);
  '_login'?: "login";
  '_password'?: "password";
  '_server'?: "server";
  '_path'?: "path";
  '_timeoutMsc'?: "timeoutMsc";
  '_portable'?: "portable";
}

export interface ConnectRequest__Output {
  'login'?: (string);
  'password'?: (string);
  'server'?: (string);
  'path'?: (string);
  'timeoutMsc'?: (number);
  'portable'?: (boolean);
  'force': (boolean);
  '_login'?: "login";
  '_password'?: "password";
  '_server'?: "server";
  '_path'?: "path";
  '_timeoutMsc'?: "timeoutMsc";
  '_portable'?: "portable";
}
