// Original file: proto/mt5.proto

export const ClockSource = {
  CLOCK_SOURCE_UNSPECIFIED: 0,
  CLOCK_SOURCE_CONFIGURED: 1,
  CLOCK_SOURCE_DETECTED: 2,
  CLOCK_SOURCE_UNKNOWN: 3,
} as const;

export type ClockSource =
  | 'CLOCK_SOURCE_UNSPECIFIED'
  | 0
  | 'CLOCK_SOURCE_CONFIGURED'
  | 1
  | 'CLOCK_SOURCE_DETECTED'
  | 2
  | 'CLOCK_SOURCE_UNKNOWN'
  | 3

export type ClockSource__Output = typeof ClockSource[keyof typeof ClockSource]
