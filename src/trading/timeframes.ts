/** The 21 timeframes of MT5 by name. The numbers are MT5's own, which are not minutes. */
export const TIMEFRAMES = {
  M1: 1,
  M2: 2,
  M3: 3,
  M4: 4,
  M5: 5,
  M6: 6,
  M10: 10,
  M12: 12,
  M15: 15,
  M20: 20,
  M30: 30,
  H1: 16385,
  H2: 16386,
  H3: 16387,
  H4: 16388,
  H6: 16390,
  H8: 16392,
  H12: 16396,
  D1: 16408,
  W1: 32769,
  MN1: 49153,
} as const;

/** The name of a timeframe, for example `H1`. */
export type Timeframe = keyof typeof TIMEFRAMES;

/** Reads the name of a timeframe in any case; null where MT5 has no such timeframe. */
export function parseTimeframe(text: string): Timeframe | null {
  const name = text.toUpperCase();
  return Object.hasOwn(TIMEFRAMES, name) ? name as Timeframe : null;
}
