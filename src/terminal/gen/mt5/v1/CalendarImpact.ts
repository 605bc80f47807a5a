// Original file: proto/mt5.proto

export const CalendarImpact = {
  CALENDAR_IMPACT_UNSPECIFIED: 0,
  CALENDAR_IMPACT_NA: 1,
  CALENDAR_IMPACT_POSITIVE: 2,
  CALENDAR_IMPACT_NEGATIVE: 3,
} as const;

export type CalendarImpact =
  | 'CALENDAR_IMPACT_UNSPECIFIED'
  | 0
  | 'CALENDAR_IMPACT_NA'
  | 1
  | 'CALENDAR_IMPACT_POSITIVE'
  | 2
  | 'CALENDAR_IMPACT_NEGATIVE'
  | 3

export type CalendarImpact__Output = typeof CalendarImpact[keyof typeof CalendarImpact]
