import assert from "node:assert/strict";
import { parseDate, utcText } from "../../src/trading/dates.ts";
import { parseTimeframe, TIMEFRAMES } from "../../src/trading/timeframes.ts";

Deno.test("dates are read as open-api-mt5 0.5.0 reads them: without an offset they are UTC", () => {
  const noon = Date.UTC(2026, 2, 20, 12);
  const same = [
    "2026-03-20T12:00:00Z",
    "2026-03-20T12:00:00",
    "2026-03-20 12:00",
    "2026-03-20T12",
    "20260320T120000Z",
    "2026-03-20T14:00:00+02:00",
    "2026-03-20T14:00:00+0200",
    "2026-03-20T14:00:00 02:00",
    "2026-03-20T07:00:00-05",
    "2026-03-20T12:00:00.000000+00:00",
  ];
  for (const text of same) assert.equal(parseDate(text), noon, text);
  assert.equal(parseDate("2026-03-20"), Date.UTC(2026, 2, 20));
  assert.equal(parseDate("2026-03-20T12:00:00.25Z"), noon + 250);
});

Deno.test("what is no date is refused, days that do not exist included", () => {
  const wrong = [
    "",
    "yesterday",
    "2026-02-30",
    "2026-13-01",
    "2026-03-20T24:00:00Z",
    "2026-03-20T12:60Z",
    "1742472000",
  ];
  for (const text of wrong) assert.equal(parseDate(text), null, text);
});

Deno.test("UTC is written as 0.5.0 writes it", () => {
  assert.equal(utcText(Date.UTC(2026, 2, 20, 8)), "2026-03-20T08:00:00+00:00");
  assert.equal(utcText(Date.UTC(2026, 2, 20, 8) + 5), "2026-03-20T08:00:00.005+00:00");
});

Deno.test("timeframes are named in any case and numbered as MT5 numbers them", () => {
  assert.equal(TIMEFRAMES[parseTimeframe("h4") ?? "M1"], 16388);
  assert.equal(TIMEFRAMES.MN1, 49153);
  assert.equal(Object.keys(TIMEFRAMES).length, 21);
  assert.equal(parseTimeframe("M7"), null);
  assert.equal(parseTimeframe("toString"), null);
});
