import assert from "node:assert/strict";
import type { TradeDeal } from "../../src/structures/mod.ts";
import { roundTrips } from "../../src/trading/round_trips.ts";

let tickets = 0;

function deal(fields: Partial<TradeDeal>): TradeDeal {
  tickets++;
  return {
    ticket: tickets,
    order: tickets,
    time: tickets,
    timeMsc: tickets * 1000,
    type: 0,
    entry: 0,
    magic: 7,
    positionId: 1,
    reason: 3,
    volume: 0.1,
    price: 1,
    commission: 0,
    swap: 0,
    profit: 0,
    fee: 0,
    symbol: "EURUSD",
    comment: "",
    externalId: "",
    ...fields,
  };
}

const BUY = { type: 0 };
const SELL = { type: 1 };
const OUT = { entry: 1 };
const INOUT = { entry: 2 };
const OUT_BY = { entry: 3 };

Deno.test("a buy and its close are one round trip with its costs", () => {
  const [trip, ...others] = roundTrips([
    deal({ ...BUY, price: 1970.98, volume: 0.01, commission: -0.07, fee: -0.01 }),
    deal({ ...SELL, ...OUT, price: 1970.09, volume: 0.01, commission: -0.07, swap: -0.02, profit: -0.89 }),
  ]);
  assert.equal(others.length, 0);
  assert.ok(trip);
  const { side, state, entryPrice, exitPrice, commission, swap, fee, profit, net, closedBy } = trip;
  assert.deepEqual([side, state, closedBy, entryPrice, exitPrice], [
    "buy",
    "closed",
    "deal",
    1970.98,
    1970.09,
  ]);
  assert.deepEqual([commission, swap, fee, profit, net], [-0.14, -0.02, -0.01, -0.89, -1.06]);
});

Deno.test("partial closes stay one round trip, open until the last part is closed", () => {
  const opening = deal({ ...SELL, volume: 0.3, price: 1.2 });
  const first = deal({ ...BUY, ...OUT, volume: 0.1, price: 1.1, profit: 1000 });
  const second = deal({ ...BUY, ...OUT, volume: 0.2, price: 1.13, profit: 1400 });
  const [open] = roundTrips([opening, first]);
  assert.deepEqual(
    [open?.state, open?.openVolume, open?.closedVolume, open?.closeTimeMsc, open?.closedBy],
    ["open", 0.2, 0.1, null, null],
  );
  const [closed] = roundTrips([opening, first, second]);
  assert.deepEqual([closed?.state, closed?.partialCloses, closed?.openVolume, closed?.profit], [
    "closed",
    1,
    0,
    2400,
  ]);
  assert.equal(closed?.exitPrice, 1.12);
  assert.equal(closed?.closeTimeMsc, second.timeMsc);
});

Deno.test("the life of a netting position: added to, reversed, closed is two round trips", () => {
  const trips = roundTrips([
    deal({ ...BUY, volume: 0.01, price: 1.10011 }),
    deal({ ...BUY, volume: 0.01, price: 1.10009 }),
    deal({ ...SELL, ...INOUT, volume: 0.03, price: 1.10018, profit: 0.16, commission: -0.3 }),
    deal({ ...BUY, ...OUT, volume: 0.01, price: 1.10017, profit: 0.01 }),
  ]);
  assert.equal(trips.length, 2);
  const [long, short] = trips;
  assert.deepEqual([long?.side, long?.volume, long?.entryPrice, long?.closedBy], [
    "buy",
    0.02,
    1.1001,
    "reversal",
  ]);
  assert.deepEqual([long?.profit, long?.commission], [0.16, -0.2]);
  assert.deepEqual([short?.side, short?.volume, short?.entryPrice, short?.exitPrice], [
    "sell",
    0.01,
    1.10018,
    1.10017,
  ]);
  assert.deepEqual([short?.profit, short?.commission], [0.01, -0.1]);
});

Deno.test("a close by an opposite position closes both, each under its own identifier", () => {
  const trips = roundTrips([
    deal({ ...BUY, positionId: 10, volume: 0.2, price: 1.1 }),
    deal({ ...SELL, positionId: 11, volume: 0.1, price: 1.12 }),
    deal({ ...SELL, ...OUT_BY, positionId: 10, volume: 0.1, price: 1.12, profit: 200 }),
    deal({ ...BUY, ...OUT_BY, positionId: 11, volume: 0.1, price: 1.1 }),
  ]);
  assert.deepEqual(
    trips.map((
      { positionId, state, openVolume, closedBy, profit },
    ) => [positionId, state, openVolume, closedBy, profit]),
    [[10, "open", 0.1, null, 200], [11, "closed", 0, "oppositePosition", 0]],
  );
});

Deno.test("balance operations are no trades", () => {
  assert.deepEqual(roundTrips([deal({ type: 2, positionId: 0, symbol: "", profit: 10_000 })]), []);
});

Deno.test("a close whose opening is not among the deals says that it is not complete", () => {
  const [trip] = roundTrips([deal({ ...SELL, ...OUT, volume: 0.1, price: 1.2, profit: 5 })]);
  assert.deepEqual(
    [trip?.complete, trip?.side, trip?.entryPrice, trip?.openTimeMsc, trip?.exitPrice, trip?.profit],
    [false, "buy", null, null, 1.2, 5],
  );
});

Deno.test("identifiers above 2^53 that differ in their last digit are different positions", () => {
  const trips = roundTrips([
    deal({ ...BUY, positionId: 9007199254740993n }),
    deal({ ...BUY, positionId: 9007199254740995n }),
  ]);
  assert.equal(trips.length, 2);
});

Deno.test("deals of one millisecond are taken in the order of their tickets, whatever order they come in", () => {
  const opening = deal({ ...BUY, timeMsc: 5, price: 1.1 });
  const closing = deal({ ...SELL, ...OUT, timeMsc: 5, price: 1.2, profit: 1000 });
  const [trip, ...others] = roundTrips([closing, opening]);
  assert.deepEqual([others.length, trip?.complete, trip?.entryPrice, trip?.state], [0, true, 1.1, "closed"]);
});
