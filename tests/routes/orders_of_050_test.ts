import assert from "node:assert/strict";
import { join } from "node:path";
import { startGateway } from "../support/gateway.ts";
import { MARKET, placeAs050, STANDSTILL } from "../support/trading.ts";

type Row = Record<string, unknown>;

Deno.test("pending orders of every kind are placed, listed and cancelled", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const kinds: Row[] = [
    { orderType: "limit", price: 0.9 },
    { orderType: "stop", price: 1.5 },
    { orderType: "stop_limit", price: 1.5, stopLimit: 1.4 },
    { orderType: "LIMIT", side: "sell", price: 1.5 },
    { orderType: "stop", side: "sell", price: 0.9 },
    { orderType: "stopLimit", side: "sell", price: 0.9, stopLimit: 0.95 },
  ];
  const tickets: unknown[] = [];
  for (const kind of kinds) tickets.push((await placeAs050(gateway, { symbol: "EURUSD", ...kind }))["order"]);
  const { body } = await gateway.json("/orders/pending");
  const orders = body["orders"] as Row[];
  assert.deepEqual(orders.map(({ type }) => type), [2, 4, 6, 3, 5, 7]);
  assert.equal((await gateway.json("/orders?symbol=USDJPY")).body["count"], 0);
  assert.equal((await gateway.json("/orders?group=EUR*")).body["count"], 6);
  const exposure = (await gateway.json("/exposure/eurusd")).body;
  assert.deepEqual(
    [
      exposure["symbol"],
      exposure["pendingBuyVolume"],
      exposure["pendingSellVolume"],
      exposure["positionsCount"],
    ],
    ["EURUSD", 0.3, 0.3, 0],
  );
  for (const ticket of tickets) {
    const cancelled = (await gateway.post("/orders/close", { ticket })).body;
    assert.deepEqual([cancelled["operation"], cancelled["executed"]], ["cancelPendingOrder", true]);
  }
  assert.equal((await gateway.json("/orders/pending")).body["count"], 0);
});

Deno.test("a refusal of the trade server is told with its retcode, name and hint", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const { status, body } = await gateway.post("/orders", { ...MARKET, volume: 0.001 });
  assert.deepEqual([status, body["success"], body["executed"]], [200, false, false]);
  assert.deepEqual([body["retcode"], body["retcodeName"]], [10014, "INVALID_VOLUME"]);
  assert.match(String(body["hint"]), /volumeStep/);
});

Deno.test("what is wrong with a trade request is named before anything is sent", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const ticket = (await placeAs050(gateway, MARKET))["order"];
  const cases: [string, unknown, number, string][] = [
    ["/orders", { ...MARKET, side: "up" }, 400, "INVALID_ORDER"],
    ["/orders", { ...MARKET, orderType: "iceberg" }, 400, "INVALID_ORDER"],
    ["/orders", { ...MARKET, orderType: "limit" }, 400, "INVALID_ORDER"],
    ["/orders", { ...MARKET, orderType: "stopLimit", price: 2 }, 400, "INVALID_ORDER"],
    ["/orders", { ...MARKET, volume: 0 }, 422, "VALIDATION_FAILED"],
    ["/orders", { ...MARKET, volume: "much" }, 422, "VALIDATION_FAILED"],
    ["/orders", { ...MARKET, deviation: -1 }, 422, "VALIDATION_FAILED"],
    ["/orders", { ...MARKET, symbol: "NOPE" }, 404, "SYMBOL_NOT_FOUND"],
    ["/orders", [], 422, "VALIDATION_FAILED"],
    ["/orders/close", { ticket: 77 }, 404, "TICKET_NOT_FOUND"],
    ["/orders/close", { ticket: 0 }, 422, "VALIDATION_FAILED"],
    ["/orders/close", { ticket, volume: -1 }, 422, "VALIDATION_FAILED"],
    ["/positions/modify", { ticket }, 400, "STOPS_REQUIRED"],
    ["/positions/modify", { sl: 1 }, 422, "VALIDATION_FAILED"],
    ["/positions/modify", { ticket: 77, sl: 1 }, 404, "TICKET_NOT_FOUND"],
    ["/positions/modify", { ticket: 1.5, sl: 1 }, 422, "VALIDATION_FAILED"],
    ["/positions/adjust-by-money", {}, 422, "VALIDATION_FAILED"],
    ["/positions/adjust-by-money", { ticket: 77 }, 404, "TICKET_NOT_FOUND"],
    ["/positions/adjust-by-money", { ticket, stopLossValueInMoney: 0.01 }, 400, "MONEY_TOO_SMALL"],
    ["/positions/adjust-by-money", { ticket, stopLossValueInMoney: 1e7 }, 400, "INVALID_ORDER"],
    ["/positions/adjust-by-money", { ticket, valueCurrency: "yen" }, 422, "VALIDATION_FAILED"],
  ];
  for (const [path, body, ...outcome] of cases) {
    const answer = await gateway.post(path, body);
    assert.deepEqual([answer.status, answer.body["code"]], outcome, `${path} ${JSON.stringify(body)}`);
  }
  for (const path of ["/positions/0/details", "/positions/-3", "/orders/99999999999999999999"]) {
    assert.equal((await gateway.json(path)).body["code"], "INVALID_TICKET", path);
  }
  assert.equal((await gateway.json("/orders/abc")).status, 422);
  assert.equal((await gateway.json("/history/deals?ticket=1&position=2")).status, 422);
  assert.equal((await gateway.json("/trades/history?fromDate=soon")).body["code"], "INVALID_DATE");
  assert.equal((await gateway.json("/tickets")).body["total"], 1);
});

Deno.test("an order whose ending nobody knows is answered 202, and was sent once", async () => {
  const folder = await Deno.makeTempDir();
  const faults = join(folder, "faults.json");
  try {
    await using gateway = await startGateway([
      ...STANDSTILL,
      "--paper-faults",
      faults,
      "--paper-db",
      join(folder, "paper.db"),
    ]);
    await Deno.writeTextFile(
      faults,
      JSON.stringify({ error: -10005, after: true, functions: ["order_send"] }),
    );
    const limit = { ...MARKET, orderType: "limit", price: 0.9 };
    const { status, body } = await gateway.post("/orders", limit);
    assert.deepEqual([status, body["code"], body["executed"]], [202, "ORDER_OUTCOME_UNKNOWN", null]);
    await Deno.remove(faults);
    assert.equal((await gateway.json("/orders/pending")).body["count"], 1);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
