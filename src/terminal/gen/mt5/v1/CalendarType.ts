// Original file: proto/mt5.proto

export const CalendarType = {
  CALENDAR_TYPE_UNSPECIFIED: 0,
  CALENDAR_TYPE_EVENT: 1,
  CALENDAR_TYPE_INDICATOR: 2,
  CALENDAR_TYPE_HOLIDAY: 3,
} as const;

export type CalendarType =
  | 'CALENDAR_TYPE_UNSPECIFIED'
  | 0
  | 'CALENDAR_TYPE_EVENT'
  | 1
  | 'CALENDAR_TYPE_INDICATOR'
  | 2
  | 'CALENDAR_TYPE_HOLIDAY'
  | 3

export type CalendarType__Output = typeof CalendarType[keyof typeof CalendarType]
