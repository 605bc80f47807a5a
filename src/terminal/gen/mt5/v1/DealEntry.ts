// Original file: proto/mt5.proto

export const DealEntry = {
  DEAL_ENTRY_UNSPECIFIED: 0,
  DEAL_ENTRY_IN: 1,
  DEAL_ENTRY_OUT: 2,
  DEAL_ENTRY_INOUT: 3,
  DEAL_ENTRY_OUT_BY: 4,
} as const;

export type DealEntry =
  | 'DEAL_ENTRY_UNSPECIFIED'
  | 0
  | 'DEAL_ENTRY_IN'
  | 1
  | 'DEAL_ENTRY_OUT'
  | 2
  | 'DEAL_ENTRY_INOUT'
  | 3
  | 'DEAL_ENTRY_OUT_BY'
  | 4

export type DealEntry__Output = typeof DealEntry[keyof typeof DealEntry]
