// Original file: proto/mt5.proto

export const CalendarTimemode = {
  CALENDAR_TIMEMODE_UNSPECIFIED: 0,
  CALENDAR_TIMEMODE_DATETIME: 1,
  CALENDAR_TIMEMODE_DATE: 2,
  CALENDAR_TIMEMODE_NOTIME: 3,
  CALENDAR_TIMEMODE_TENTATIVE: 4,
} as const;

export type CalendarTimemode =
  | 'CALENDAR_TIMEMODE_UNSPECIFIED'
  | 0
  | 'CALENDAR_TIMEMODE_DATETIME'
  | 1
  | 'CALENDAR_TIMEMODE_DATE'
  | 2
  | 'CALENDAR_TIMEMODE_NOTIME'
  | 3
  | 'CALENDAR_TIMEMODE_TENTATIVE'
  | 4

export type CalendarTimemode__Output = typeof CalendarTimemode[keyof typeof CalendarTimemode]
