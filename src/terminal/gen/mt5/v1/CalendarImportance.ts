// Original file: proto/mt5.proto

export const CalendarImportance = {
  CALENDAR_IMPORTANCE_UNSPECIFIED: 0,
  CALENDAR_IMPORTANCE_NONE: 1,
  CALENDAR_IMPORTANCE_LOW: 2,
  CALENDAR_IMPORTANCE_MODERATE: 3,
  CALENDAR_IMPORTANCE_HIGH: 4,
} as const;

export type CalendarImportance =
  | 'CALENDAR_IMPORTANCE_UNSPECIFIED'
  | 0
  | 'CALENDAR_IMPORTANCE_NONE'
  | 1
  | 'CALENDAR_IMPORTANCE_LOW'
  | 2
  | 'CALENDAR_IMPORTANCE_MODERATE'
  | 3
  | 'CALENDAR_IMPORTANCE_HIGH'
  | 4

export type CalendarImportance__Output = typeof CalendarImportance[keyof typeof CalendarImportance]
