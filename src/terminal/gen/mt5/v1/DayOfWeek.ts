// Original file: proto/mt5.proto

export const DayOfWeek = {
  DAY_OF_WEEK_UNSPECIFIED: 0,
  DAY_OF_WEEK_SUNDAY: 1,
  DAY_OF_WEEK_MONDAY: 2,
  DAY_OF_WEEK_TUESDAY: 3,
  DAY_OF_WEEK_WEDNESDAY: 4,
  DAY_OF_WEEK_THURSDAY: 5,
  DAY_OF_WEEK_FRIDAY: 6,
  DAY_OF_WEEK_SATURDAY: 7,
} as const;

export type DayOfWeek =
  | 'DAY_OF_WEEK_UNSPECIFIED'
  | 0
  | 'DAY_OF_WEEK_SUNDAY'
  | 1
  | 'DAY_OF_WEEK_MONDAY'
  | 2
  | 'DAY_OF_WEEK_TUESDAY'
  | 3
  | 'DAY_OF_WEEK_WEDNESDAY'
  | 4
  | 'DAY_OF_WEEK_THURSDAY'
  | 5
  | 'DAY_OF_WEEK_FRIDAY'
  | 6
  | 'DAY_OF_WEEK_SATURDAY'
  | 7

export type DayOfWeek__Output = typeof DayOfWeek[keyof typeof DayOfWeek]
