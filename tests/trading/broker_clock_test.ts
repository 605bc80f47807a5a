import assert from "node:assert/strict";
import { BrokerClock } from "../../src/trading/broker_clock.ts";

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);

function clock(zone: string, now = at("2026-07-01T12:00:00Z")): BrokerClock {
  return new BrokerClock({ source: "configured", zone, offsetSeconds: null }, () => now);
}

Deno.test("a new-york-close broker is two hours ahead in winter and three in New York's summer", () => {
  const broker = clock("new-york-close");
  assert.equal(broker.toUtcMsc(at("2026-01-15T12:00:00Z")), at("2026-01-15T10:00:00Z"));
  assert.equal(broker.toUtcMsc(at("2026-07-15T12:00:00Z")), at("2026-07-15T09:00:00Z"));
  assert.equal(broker.offsetSeconds, 10_800);
});

Deno.test("New York moves its clocks weeks before Europe, and a new-york-close broker with it", () => {
  const newYork = clock("new-york-close");
  const helsinki = clock("Europe/Helsinki");
  const between = at("2026-03-18T12:00:00Z");
  assert.equal(newYork.toUtcMsc(between), at("2026-03-18T09:00:00Z"));
  assert.equal(helsinki.toUtcMsc(between), at("2026-03-18T10:00:00Z"));
});

Deno.test("the Friday close of the forex week is midnight of a new-york-close broker all year", () => {
  const broker = clock("new-york-close");
  for (
    const [close, broke] of [["2026-03-06T22:00:00Z", "2026-03-07"], ["2026-03-13T21:00:00Z", "2026-03-14"]]
  ) {
    assert.equal(broker.toBrokerMsc(at(close as string)), at(`${broke}T00:00:00Z`));
  }
});

Deno.test("both directions agree through both changes of a year, quarter by quarter", () => {
  const broker = clock("new-york-close");
  for (const week of ["2026-03-07T00:00:00Z", "2026-10-31T00:00:00Z"]) {
    for (let utc = at(week); utc < at(week) + 48 * HOUR; utc += HOUR / 4) {
      const back = broker.toUtcMsc(broker.toBrokerMsc(utc));
      // Only the hour that comes twice is told as its first passing.
      assert.ok(
        back === utc || (back === utc - HOUR && week.startsWith("2026-10")),
        new Date(utc).toISOString(),
      );
    }
  }
});

Deno.test("the hour that comes twice is read as the earlier, the one that is missing as if not moved", () => {
  const berlin = clock("Europe/Berlin");
  assert.equal(berlin.toUtcMsc(at("2026-10-25T02:30:00Z")), at("2026-10-25T00:30:00Z"));
  assert.equal(berlin.toUtcMsc(at("2026-03-29T02:30:00Z")), at("2026-03-29T01:30:00Z"));
});

Deno.test("fixed offsets have no daylight saving, half hours included", () => {
  assert.equal(clock("+05:30").toUtcMsc(at("2026-01-01T05:30:00Z")), at("2026-01-01T00:00:00Z"));
  assert.equal(clock("-03:00").toBrokerMsc(at("2026-07-01T03:00:00Z")), at("2026-07-01T00:00:00Z"));
  assert.equal(clock("Asia/Kolkata").offsetSeconds, 19_800);
});

Deno.test("an offset without a rule holds for all dates", () => {
  const broker = new BrokerClock({ source: "detected", zone: "", offsetSeconds: 7200 });
  assert.equal(broker.toUtcMsc(7_200_000), 0);
});

Deno.test("an unknown clock changes nothing and says so", () => {
  const broker = BrokerClock.unknown(() => 5_000);
  assert.equal(broker.offsetSeconds, null);
  assert.equal(broker.known, false);
  assert.equal(broker.toUtcMsc(123), 123);
  assert.equal(broker.toBrokerMsc(123), 123);
  assert.equal(broker.nowMsc(), 5_000);
});

Deno.test("now is the broker's newest time carried on, in UTC", () => {
  let pc = at("2026-07-01T12:00:00Z");
  const facts = {
    source: "configured" as const,
    zone: "+03:00",
    offsetSeconds: 10_800,
    serverTimeMsc: at("2026-07-01T14:00:00Z"),
  };
  const broker = new BrokerClock(facts, () => pc);
  pc += 2_500;
  assert.equal(broker.nowMsc(), at("2026-07-01T11:00:02.500Z"));
});

Deno.test("a zone that does not exist is refused", () => {
  assert.throws(() => clock("Mars/Olympus"), RangeError);
});
