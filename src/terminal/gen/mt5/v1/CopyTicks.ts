// Original file: proto/mt5.proto

export const CopyTicks = {
  COPY_TICKS_UNSPECIFIED: 0,
  COPY_TICKS_INFO: 1,
  COPY_TICKS_TRADE: 2,
  COPY_TICKS_ALL: 3,
} as const;

export type CopyTicks =
  | 'COPY_TICKS_UNSPECIFIED'
  | 0
  | 'COPY_TICKS_INFO'
  | 1
  | 'COPY_TICKS_TRADE'
  | 2
  | 'COPY_TICKS_ALL'
  | 3

export type CopyTicks__Output = typeof CopyTicks[keyof typeof CopyTicks]
