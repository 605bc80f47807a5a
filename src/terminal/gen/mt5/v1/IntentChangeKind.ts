// Original file: proto/mt5.proto

export const IntentChangeKind = {
  INTENT_CHANGE_KIND_UNSPECIFIED: 0,
  INTENT_CHANGE_KIND_ACCEPTED: 1,
  INTENT_CHANGE_KIND_SENDING: 2,
  INTENT_CHANGE_KIND_SETTLED: 3,
  INTENT_CHANGE_KIND_CORRECTED: 4,
} as const;

export type IntentChangeKind =
  | 'INTENT_CHANGE_KIND_UNSPECIFIED'
  | 0
  | 'INTENT_CHANGE_KIND_ACCEPTED'
  | 1
  | 'INTENT_CHANGE_KIND_SENDING'
  | 2
  | 'INTENT_CHANGE_KIND_SETTLED'
  | 3
  | 'INTENT_CHANGE_KIND_CORRECTED'
  | 4

export type IntentChangeKind__Output = typeof IntentChangeKind[keyof typeof IntentChangeKind]
