import { countRecords, RECORD_BYTES } from "./records.ts";

/** The windows that are tried, in seconds: an active symbol has its newest ticks in minutes, a quiet one in a day. */
const WINDOWS = [300, 3_600, 21_600, 86_400];

/**
 * The newest `count` records up to the second `newest`, oldest first. MT5 can only count forward from a moment, so
 * growing windows are read until one holds enough; a day is the last. `read` reads a span of seconds, both ends
 * included.
 */
export async function newestRecords(
  count: number,
  newest: number,
  read: (from: number, to: number) => AsyncIterable<Uint8Array>,
): Promise<Uint8Array[]> {
  let kept: Uint8Array[] = [];
  for (const window of WINDOWS) {
    // The last second is read to its end: MT5 compares with milliseconds.
    kept = await lastOf(read(Math.max(0, newest - window), newest + 1), count);
    if (kept.reduce((total, chunk) => total + countRecords(chunk), 0) >= count) break;
  }
  return kept;
}

async function lastOf(chunks: AsyncIterable<Uint8Array>, count: number): Promise<Uint8Array[]> {
  const kept: Uint8Array[] = [];
  let records = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    records += countRecords(chunk);
    for (let first = kept[0]; first && records - countRecords(first) >= count; first = kept[0]) {
      records -= countRecords(first);
      kept.shift();
    }
  }
  const [first, ...rest] = kept;
  if (first === undefined || records <= count) return kept;
  return [first.subarray((records - count) * RECORD_BYTES), ...rest];
}
