import assert from "node:assert/strict";
import { BrokerClock } from "../../src/trading/broker_clock.ts";
import { newestRecords } from "../../src/trading/newest_records.ts";
import { barWriter, RECORD_BYTES, recordsText, tickWriter } from "../../src/trading/records.ts";

const NEW_YORK = new BrokerClock({ source: "configured", zone: "new-york-close", offsetSeconds: 7200 });

function bar(time: number, prices: [number, number, number, number], volume: bigint): Uint8Array {
  const view = new DataView(new ArrayBuffer(RECORD_BYTES));
  view.setBigInt64(0, BigInt(time), true);
  prices.forEach((price, i) => view.setFloat64(8 + 8 * i, price, true));
  view.setBigUint64(40, volume, true);
  return new Uint8Array(view.buffer);
}

function tick(timeMsc: number, volume = 0n): Uint8Array {
  const view = new DataView(new ArrayBuffer(RECORD_BYTES));
  view.setBigInt64(0, BigInt(Math.floor(timeMsc / 1000)), true);
  [1.1, 1.2, 0].forEach((price, i) => view.setFloat64(8 + 8 * i, price, true));
  view.setBigUint64(32, volume, true);
  view.setBigInt64(40, BigInt(timeMsc), true);
  view.setUint32(48, 134, true);
  view.setFloat64(52, 0.5, true);
  return new Uint8Array(view.buffer);
}

function joined(...records: Uint8Array[]): Uint8Array {
  return new Uint8Array(records.flatMap((record) => [...record]));
}

Deno.test("bars of one chunk get the offset of their own date", () => {
  const chunk = joined(
    bar(Date.UTC(2026, 0, 15, 12) / 1000, [1, 2, 0.5, 1.5], 7n),
    bar(Date.UTC(2026, 6, 15, 12) / 1000, [1, 2, 0.5, 1.5], 8n),
  );
  assert.deepEqual(JSON.parse(`[${recordsText(chunk, barWriter(NEW_YORK, true))}]`), [
    { time: "2026-01-15T10:00:00+00:00", open: 1, high: 2, low: 0.5, close: 1.5, volume: 7 },
    { time: "2026-07-15T09:00:00+00:00", open: 1, high: 2, low: 0.5, close: 1.5, volume: 8 },
  ]);
});

Deno.test("volumes keep all 64 bits, and are null where they were not asked for", () => {
  const record = bar(0, [1, 1, 1, 1], 18446744073709551615n);
  assert.match(recordsText(record, barWriter(NEW_YORK, true)), /"volume":18446744073709551615}/);
  assert.match(recordsText(record, barWriter(NEW_YORK, false)), /"volume":null}/);
});

Deno.test("a price that is no number becomes null, so that the reply stays JSON", () => {
  const text = recordsText(bar(0, [Number.NaN, 1, 1, Infinity], 0n), barWriter(NEW_YORK, false));
  assert.equal(JSON.parse(text).open, null);
  assert.equal(JSON.parse(text).close, null);
});

Deno.test("ticks tell their millisecond in UTC, and no UTC while the broker's clock is unknown", () => {
  const record = tick(Date.UTC(2026, 0, 15, 12, 0, 1) + 7, 3n);
  assert.deepEqual(JSON.parse(recordsText(record, tickWriter(NEW_YORK))), {
    time: "2026-01-15T10:00:01+00:00",
    bid: 1.1,
    ask: 1.2,
    last: 0,
    volume: 3,
    flags: 134,
    timeMsc: Date.UTC(2026, 0, 15, 12, 0, 1) + 7,
    timeUtc: "2026-01-15T10:00:01.007+00:00",
    volumeReal: 0.5,
  });
  const unknown = JSON.parse(recordsText(record, tickWriter(BrokerClock.unknown())));
  assert.deepEqual([unknown.time, unknown.timeUtc], ["2026-01-15T12:00:01+00:00", null]);
});

Deno.test("a chunk that ends inside a record is refused", () => {
  assert.throws(() => recordsText(new Uint8Array(59), barWriter(NEW_YORK, false)), RangeError);
});

Deno.test("the newest ticks are the last ones, cut across chunks, from the smallest window that has them", async () => {
  const asked: number[] = [];
  const newest = 1_000_000;
  const read = async function* (from: number, to: number) {
    asked.push(to - from);
    for (let second = Math.ceil(from / 1000) * 1000; second <= to; second += 2000) {
      yield joined(tick(second * 1000), tick((second + 1000) * 1000));
    }
  };
  const kept = joined(...await newestRecords(5, newest, read));
  const times = JSON.parse(`[${recordsText(kept, tickWriter(BrokerClock.unknown()))}]`).map(
    (each: { timeMsc: number }) => each.timeMsc / 1_000_000,
  );
  assert.deepEqual(times, [996, 997, 998, 999, 1000]);
  assert.deepEqual(asked, [301, 3601, 21_601]);
});

Deno.test("where a day holds fewer ticks than asked for, those are all", async () => {
  const kept = await newestRecords(100, 50, async function* () {
    yield await Promise.resolve(tick(1));
  });
  assert.equal(joined(...kept).byteLength, RECORD_BYTES);
});
