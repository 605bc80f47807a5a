import assert from "node:assert/strict";
import type { TradePosition } from "../../src/structures/mod.ts";
import {
  closingRequest,
  fillingCandidates,
  openingRequest,
  type OrderIntent,
  parseOrderKind,
  stopsRequest,
} from "../../src/trading/seed_order.ts";

const PRICES = { bid: 1.1, ask: 1.2 };
const INTENT: OrderIntent = {
  symbol: "EURUSD",
  side: "buy",
  kind: "market",
  volume: 0.1,
  price: null,
  stopLimit: null,
  deviation: 20,
  sl: null,
  tp: null,
  magic: 18446744073709551615n,
  comment: "x",
};

Deno.test("a market order is a deal at the ask to buy and at the bid to sell, without stops that were not given", () => {
  assert.deepEqual(openingRequest(INTENT, PRICES), {
    action: 1,
    symbol: "EURUSD",
    volume: 0.1,
    type: 0,
    price: 1.2,
    deviation: 20,
    magic: 18446744073709551615n,
    comment: "x",
    typeTime: 0,
  });
  const sell = openingRequest({ ...INTENT, side: "sell", sl: 1.3, tp: 1 }, PRICES);
  assert.deepEqual([sell.type, sell.price, sell.sl, sell.tp], [1, 1.1, 1.3, 1]);
});

Deno.test("pending orders carry their own price and MT5's number of their kind", () => {
  const types = (["limit", "stop", "stopLimit"] as const).flatMap((kind) =>
    (["buy", "sell"] as const).map((side) =>
      openingRequest({ ...INTENT, kind, side, price: 1, stopLimit: 2 }, PRICES)
    )
  );
  assert.deepEqual(types.map(({ type }) => type), [2, 3, 4, 5, 6, 7]);
  assert.ok(types.every(({ action, price }) => action === 5 && price === 1));
  assert.deepEqual(types.map(({ stoplimit }) => stoplimit), [
    undefined,
    undefined,
    undefined,
    undefined,
    2,
    2,
  ]);
});

Deno.test("kinds of orders are read in any case and with underscores", () => {
  assert.deepEqual(["MARKET", "stop_limit", "stopLimit", "Limit"].map(parseOrderKind), [
    "market",
    "stopLimit",
    "stopLimit",
    "limit",
  ]);
  assert.equal(parseOrderKind("iceberg"), null);
});

Deno.test("fillings are tried in 0.5.0's order, each once", () => {
  assert.deepEqual(fillingCandidates({ fillingMode: 1 }), [1, 2, 0]);
  assert.deepEqual(fillingCandidates({ fillingMode: 2 }), [2, 1, 0]);
  assert.deepEqual(fillingCandidates({ fillingMode: 3 }), [2, 1, 0]);
  assert.deepEqual(fillingCandidates({ fillingMode: 0 }), [0, 2, 1]);
});

Deno.test("a close names its position, goes the other way and keeps the magic number", () => {
  const position = { ticket: 5, type: 1, symbol: "EURUSD", magic: 42, volume: 1 } as TradePosition;
  const request = closingRequest(position, PRICES, { volume: 0.5, deviation: 3, comment: "c" });
  assert.deepEqual(
    [request.position, request.type, request.price, request.volume, request.magic],
    [5, 0, 1.2, 0.5, 42],
  );
  assert.deepEqual(stopsRequest(position, { sl: 0, tp: 2, comment: "c" }), {
    action: 6,
    position: 5,
    symbol: "EURUSD",
    sl: 0,
    tp: 2,
    magic: 42,
    comment: "c",
  });
});
