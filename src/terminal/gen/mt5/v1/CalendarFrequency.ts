// Original file: proto/mt5.proto

export const CalendarFrequency = {
  CALENDAR_FREQUENCY_UNSPECIFIED: 0,
  CALENDAR_FREQUENCY_NONE: 1,
  CALENDAR_FREQUENCY_WEEK: 2,
  CALENDAR_FREQUENCY_MONTH: 3,
  CALENDAR_FREQUENCY_QUARTER: 4,
  CALENDAR_FREQUENCY_YEAR: 5,
  CALENDAR_FREQUENCY_DAY: 6,
} as const;

export type CalendarFrequency =
  | 'CALENDAR_FREQUENCY_UNSPECIFIED'
  | 0
  | 'CALENDAR_FREQUENCY_NONE'
  | 1
  | 'CALENDAR_FREQUENCY_WEEK'
  | 2
  | 'CALENDAR_FREQUENCY_MONTH'
  | 3
  | 'CALENDAR_FREQUENCY_QUARTER'
  | 4
  | 'CALENDAR_FREQUENCY_YEAR'
  | 5
  | 'CALENDAR_FREQUENCY_DAY'
  | 6

export type CalendarFrequency__Output = typeof CalendarFrequency[keyof typeof CalendarFrequency]
