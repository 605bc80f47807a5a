import assert from "node:assert/strict";
import { BrokerClock } from "../../src/trading/broker_clock.ts";
import { calendarEntry } from "../../src/trading/calendar.ts";

Deno.test("a calendar release has MT5's scaled values and the same as plain numbers", () => {
  const clock = new BrokerClock({ source: "configured", zone: "+02:00", offsetSeconds: 7200 });
  const entry = calendarEntry(
    {
      id: 1,
      eventId: 2,
      time: Date.UTC(2026, 2, 20, 14, 30) / 1000,
      period: 0,
      revision: 0,
      actualValue: -2_500_000,
      forecastValue: 0,
      impactType: 2,
      event: { importance: 3, name: "CPI y/y" },
      country: { code: "US", currency: "USD" },
    } as Parameters<typeof calendarEntry>[0],
    clock,
  );
  assert.deepEqual([entry.actualValue, entry.actual, entry.forecastValue, entry.forecast], [
    -2_500_000,
    -2.5,
    0,
    0,
  ]);
  assert.deepEqual([entry.prevValue, entry.previous, entry.revisedPrevValue], [null, null, null]);
  assert.deepEqual([entry.importance, entry.impact, entry.country, entry.currency], [
    "high",
    "negative",
    "US",
    "USD",
  ]);
  assert.equal(entry.timeUtc, "2026-03-20T12:30:00+00:00");
});
