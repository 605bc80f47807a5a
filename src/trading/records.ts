import type { BrokerClock } from "./broker_clock.ts";

/** Bytes of one bar or tick in the raw records of the terminal. */
export const RECORD_BYTES = 60;

/** Writes the record that starts at `at` as JSON. */
export type RecordWriter = (view: DataView, at: number) => string;

/** Writes bars: `time` in true UTC, prices, and the tick volume or null. */
export function barWriter(clock: BrokerClock, includeVolume: boolean): RecordWriter {
  const time = timeWriter();
  return (view, at) => {
    const volume = includeVolume ? unsigned64(view, at + 40) : "null";
    return `{"time":"${time(clock.toUtcMsc(signed64(view, at) * 1000))}","open":${price(view, at + 8)},` +
      `"high":${price(view, at + 16)},"low":${price(view, at + 24)},"close":${price(view, at + 32)},` +
      `"volume":${volume}}`;
  };
}

/**
 * Writes ticks: `time` and `timeUtc` in true UTC (`timeUtc` null while the broker's clock is not known), `timeMsc` as
 * MT5 gives it, prices, volumes and the bits of what changed.
 */
export function tickWriter(clock: BrokerClock): RecordWriter {
  const time = timeWriter();
  return (view, at) => {
    const timeMsc = signed64(view, at + 40);
    const utc = clock.toUtcMsc(timeMsc);
    const millisecond = String(((utc % 1000) + 1000) % 1000).padStart(3, "0");
    const second = time(utc);
    const timeUtc = clock.known ? `"${second.slice(0, 19)}.${millisecond}+00:00"` : "null";
    return `{"time":"${second}","bid":${price(view, at + 8)},"ask":${price(view, at + 16)},` +
      `"last":${price(view, at + 24)},"volume":${unsigned64(view, at + 32)},"flags":${
        view.getUint32(at + 48, true)
      },` +
      `"timeMsc":${timeMsc},"timeUtc":${timeUtc},` +
      `"volumeReal":${price(view, at + 52)}}`;
  };
}

/** Writes all records of a chunk, comma separated. Throws RangeError where the chunk ends inside a record. */
export function recordsText(chunk: Uint8Array, write: RecordWriter): string {
  if (chunk.byteLength % RECORD_BYTES !== 0) {
    throw new RangeError(`Cannot read records: ${chunk.byteLength} bytes are no multiple of ${RECORD_BYTES}`);
  }
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  let text = "";
  for (let at = 0; at < chunk.byteLength; at += RECORD_BYTES) {
    text += at === 0 ? write(view, at) : `,${write(view, at)}`;
  }
  return text;
}

/** Number of records of a chunk. */
export function countRecords(chunk: Uint8Array): number {
  return chunk.byteLength / RECORD_BYTES;
}

function price(view: DataView, at: number): number | null {
  const value = view.getFloat64(at, true);
  return Number.isFinite(value) ? value : null;
}

// A number is exact up to 2^53, which times and nearly all volumes stay below; BigInt is several times slower.
function unsigned64(view: DataView, at: number): number | bigint {
  const high = view.getUint32(at + 4, true);
  return high < 0x200000 ? high * 0x100000000 + view.getUint32(at, true) : view.getBigUint64(at, true);
}

function signed64(view: DataView, at: number): number {
  return view.getInt32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
}

// Neighbouring records share their hour, so most times need no date arithmetic.
function timeWriter(): (utcMsc: number) => string {
  let hour = Number.NaN;
  let prefix = "";
  return (utcMsc) => {
    const second = Math.floor(utcMsc / 1000);
    const thisHour = Math.floor(second / 3600);
    if (thisHour !== hour) {
      hour = thisHour;
      prefix = new Date(thisHour * 3_600_000).toISOString().slice(0, 14);
    }
    const rest = second - thisHour * 3600;
    return `${prefix}${SIXTY[Math.floor(rest / 60)]}:${SIXTY[rest % 60]}+00:00`;
  };
}

const SIXTY = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, "0"));
