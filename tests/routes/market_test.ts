import assert from "node:assert/strict";
import { sharedGateway, startGateway } from "../support/gateway.ts";
import { STANDSTILL } from "../support/trading.ts";

type Row = Record<string, unknown>;

const DATES = "fromDate=2026-01-14T00:00:00Z&toDate=2026-01-14T06:00:00Z";

// The clock of a broker in New York close time: true UTC is three hours less in July, two in January.
const gateway = sharedGateway(() => startGateway(STANDSTILL));
const get = (path: string) => gateway().json(path);

async function code(path: string) {
  const { status, body } = await get(path);
  return [status, body["code"]];
}

Deno.test("bars are the newest n, oldest first, with the volume only where it is asked for", async () => {
  const { status, body } = await get("/bars/EURUSD?timeframe=m5&n=3");
  const bars = body["bars"] as Row[];
  assert.deepEqual([status, body["symbol"], body["timeframe"], body["count"]], [200, "EURUSD", "M5", 3]);
  assert.deepEqual(bars.map(({ time }) => time), [
    "2026-07-15T09:50:00+00:00",
    "2026-07-15T09:55:00+00:00",
    "2026-07-15T10:00:00+00:00",
  ]);
  assert.equal(bars[0]?.["volume"], null);
  const withVolume = await get("/bars/EURUSD?timeframe=M5&n=3&includeVolume=true");
  assert.ok((withVolume.body["bars"] as Row[]).every(({ volume }) => Number(volume) > 0));
});

Deno.test("100 M1 bars are the default", async () => {
  const { body } = await get("/bars/XAUUSD");
  assert.deepEqual([body["timeframe"], body["count"]], ["M1", 100]);
});

Deno.test("a range of bars of winter, asked for in summer, is the range of that winter's UTC", async () => {
  const { body } = await get(`/bars/EURUSD/range?timeframe=H1&${DATES}`);
  const times = (body["bars"] as Row[]).map(({ time }) => time);
  assert.deepEqual([body["count"], times[0], times.at(-1)], [
    7,
    "2026-01-14T00:00:00+00:00",
    "2026-01-14T06:00:00+00:00",
  ]);
  assert.deepEqual([body["fromDate"], body["toDate"]], [
    "2026-01-14T00:00:00+00:00",
    "2026-01-14T06:00:00+00:00",
  ]);
});

Deno.test("a large reply of bars is streamed and whole", async () => {
  const response = await gateway().fetch("/bars/EURUSD?n=20000&includeVolume=true");
  assert.equal(response.headers.get("content-length"), null);
  const body = await response.json();
  assert.deepEqual([body.count, body.bars.length], [20_000, 20_000]);
  const times = body.bars.map((bar: Row) => bar["time"]);
  assert.deepEqual(times, [...new Set(times)].sort());
});

Deno.test("leaving a large reply of bars early does not disturb the next caller", async () => {
  const response = await gateway().fetch("/bars/EURUSD?n=99999");
  await response.body?.cancel();
  assert.equal((await get("/bars/EURUSD?n=1")).status, 200);
});

Deno.test("ticks are the newest, or the first from a date", async () => {
  const newest = (await get("/ticks/EURUSD?count=50")).body["ticks"] as Row[];
  const quote = (await get("/quotes/EURUSD")).body;
  assert.equal(newest.length, 50);
  assert.deepEqual([newest.at(-1)?.["timeMsc"], newest.at(-1)?.["bid"]], [quote["timeMsc"], quote["bid"]]);
  const first = (await get("/ticks/EURUSD?count=5&fromDate=2026-01-14T08:00:00Z")).body["ticks"] as Row[];
  assert.equal(first.length, 5);
  assert.match(String(first[0]?.["timeUtc"]), /^2026-01-14T08:00:/);
});

Deno.test("a quote has bid, ask, spread and its time in both clocks", async () => {
  const { body } = await get("/quotes/EURUSD");
  const { bid, ask, spread, timeMsc, timeUtc, time } = body as Record<
    string,
    number | string
  >;
  assert.equal(spread, Number((Number(ask) - Number(bid)).toFixed(8)));
  assert.equal(Date.parse(String(timeUtc)), Number(timeMsc) - 10_800_000);
  assert.equal(time, `${String(timeUtc).slice(0, 19)}+00:00`);
});

Deno.test("a symbol that is hidden is selected before it is quoted", async () => {
  assert.equal((await get("/quotes/EURGBP")).status, 200);
});

Deno.test("symbols are searched by part of the name, and told in full where asked", async () => {
  const { body } = await get("/symbols?query=JPY");
  assert.deepEqual([body["query"], body["details"]], ["JPY", undefined]);
  assert.ok((body["symbols"] as string[]).includes("USDJPY"));
  const full = await get("/symbols?query=usdjpy&full=true");
  const [details] = full.body["details"] as Row[];
  assert.deepEqual([details?.["name"], details?.["currencyProfit"]], ["USDJPY", "JPY"]);
  assert.ok(String(details?.["timeUtc"]).startsWith("2026-07-15T"));
  const group = await get("/symbols?group=*JPY*,!EURJPY");
  assert.ok(!(group.body["symbols"] as string[]).includes("EURJPY"));
  assert.deepEqual((await get("/symbols/USDJPY")).body["symbol"], details);
});

Deno.test("market depth has offers and bids, and 501 where the broker gives none", async () => {
  const { body } = await get("/market-depth/EURUSD");
  const items = body["items"] as { type: number; price: number; volume: number; volumeDbl: number }[];
  assert.equal(body["count"], items.length);
  assert.ok(items.some(({ type }) => type === 1) && items.some(({ type }) => type === 2));
  assert.deepEqual(items.map(({ price }) => price), items.map(({ price }) => price).sort((a, b) => b - a));
  assert.deepEqual(await code("/market-depth/BTCUSD"), [501, "DEPTH_UNAVAILABLE"]);
});

Deno.test("what is wrong with a request for market data is named", async () => {
  const expected: [string, number, string][] = [
    ["/symbols/NOPE", 404, "SYMBOL_NOT_FOUND"],
    ["/symbols?full=maybe", 422, "VALIDATION_FAILED"],
    ["/quotes/NOPE", 404, "SYMBOL_NOT_FOUND"],
    ["/ticks/NOPE", 404, "SYMBOL_NOT_FOUND"],
    ["/ticks/EURUSD?count=0", 422, "VALIDATION_FAILED"],
    ["/ticks/EURUSD?count=10001", 422, "VALIDATION_FAILED"],
    ["/ticks/EURUSD?fromDate=soon", 400, "INVALID_DATE"],
    ["/market-depth/NOPE", 404, "SYMBOL_NOT_FOUND"],
    ["/bars/NOPE", 404, "SYMBOL_NOT_FOUND"],
    ["/bars/EURUSD?timeframe=M7", 400, "INVALID_TIMEFRAME"],
    ["/bars/EURUSD?n=0", 422, "VALIDATION_FAILED"],
    ["/bars/EURUSD?n=many", 422, "VALIDATION_FAILED"],
    ["/bars/EURUSD?n=100000", 422, "TOO_MANY_BARS"],
    [`/bars/NOPE/range?${DATES}`, 404, "SYMBOL_NOT_FOUND"],
    ["/bars/EURUSD/range?fromDate=2026-01-01", 422, "VALIDATION_FAILED"],
    ["/bars/EURUSD/range?fromDate=2026-01-02&toDate=2026-01-01", 400, "INVALID_DATE_RANGE"],
    ["/bars/EURUSD/range?fromDate=2026-02-30&toDate=2026-03-01", 400, "INVALID_DATE"],
    [`/bars/EURUSD/range?timeframe=M7&${DATES}`, 400, "INVALID_TIMEFRAME"],
  ];
  for (const [path, ...outcome] of expected) assert.deepEqual(await code(path), outcome, path);
});
