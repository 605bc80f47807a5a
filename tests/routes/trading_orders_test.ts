import assert from "node:assert/strict";
import { startGateway } from "../support/gateway.ts";
import { MARKET, STANDSTILL } from "../support/trading.ts";

Deno.test("what cannot be sent is refused with its own code and the nearest valid value, and may be mended", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const cases: [Record<string, unknown>, number, string][] = [
    [{ volume: 0.013 }, 400, "INVALID_VOLUME"],
    [{ sl: 3 }, 422, "INVALID_STOPS"],
    [{ sl: { points: -5 } }, 422, "VALIDATION_FAILED"],
    [{ sl: { points: 5, money: 5 } }, 422, "VALIDATION_FAILED"],
    [{ orderType: "limit", price: 2 }, 422, "INVALID_PRICE"],
    [{ orderType: "limit", price: 0.9, expiration: "2020-01-01" }, 422, "INVALID_EXPIRATION"],
    [{ orderType: "limit", price: 0.9, expiration: "soon" }, 400, "INVALID_DATE"],
    [{ price: 1.5 }, 422, "PRICE_CHANGED"],
    [{ volume: 50 }, 422, "NO_MONEY"],
    [{ filling: "BOC" }, 422, "INVALID_FILLING"],
    [{ symbol: "NOPE" }, 404, "SYMBOL_NOT_FOUND"],
    [{ side: "up" }, 400, "INVALID_ORDER"],
    [{ maxAgeMsc: 0 }, 422, "VALIDATION_FAILED"],
  ];
  for (const [i, [change, ...refusal]] of cases.entries()) {
    const { status, body } = await gateway.trade("POST", "/orders", { ...MARKET, ...change }, `refused-${i}`);
    assert.deepEqual([status, body.code], refusal, JSON.stringify(change));
    assert.notEqual(body.executed ?? false, true);
  }
  const refused = await gateway.trade("POST", "/orders", { ...MARKET, volume: 0.013 }, "mended-1");
  assert.deepEqual(
    [refused.body.nearest, refused.body.state, refused.body.operation, refused.body.executed],
    ["0.01,0.02", "NOT_SENT", "submitOrder", false],
  );
  const { body } = await gateway.json("/intents?state=NOT_SENT");
  assert.ok((body["count"] as number) > 0);
  assert.equal((await gateway.json("/tickets")).body["total"], 0);
  // 0.5.0's form tells the same by success and retcode.
  const old = await gateway.trade("POST", "/orders", { ...MARKET, volume: 50 });
  assert.deepEqual([old.status, old.body.success, old.body.retcode, old.body.executed], [
    200,
    false,
    10019,
    false,
  ]);
});

Deno.test("a dry run and a check tell what would be sent, and send nothing", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const order = { ...MARKET, orderType: "limit", price: 1.05, tp: { money: 50 } };
  for (const path of ["/orders", "/orders/check"]) {
    const { status, body } = await gateway.trade("POST", path, { ...order, dryRun: true }, "try-it-first-1");
    assert.deepEqual([status, body.executed, body.dryRun, body.intentId], [200, false, true, null], path);
    assert.deepEqual([body.request.price, body.request.tp, body.check.retcode], [1.05, 1.055, 0], path);
  }
  assert.equal((await gateway.json("/intents")).body["count"], 0);
  assert.equal((await gateway.json("/tickets")).body["total"], 0);
  const bad = await gateway.trade("POST", "/orders/check", { ...MARKET, volume: 0.013 });
  assert.deepEqual([bad.status, bad.body.code, bad.body.nearest], [400, "INVALID_VOLUME", "0.01,0.02"]);
});

Deno.test("pending orders are placed, changed and cancelled, one and many", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const placed: number[] = [];
  for (const magic of [1, 1, 2]) {
    const order = { ...MARKET, orderType: "limit", price: 1.05, sl: 1.04, magic };
    const body = { ...order, lifetime: "SPECIFIED", expiration: "2030-07-16T10:00:00Z" };
    const reply = await gateway.trade("POST", "/orders", body, `pending-${placed.length}`);
    assert.deepEqual([reply.status, reply.body.state], [201, "PLACED"], reply.body.message);
    placed.push(reply.body.order);
  }
  const [first, second] = placed;
  const read = async () => (await gateway.json(`/orders/${first}`)).body["order"] as Record<string, unknown>;
  assert.equal((await read())["timeExpirationUtc"], "2030-07-16T10:00:00+00:00");

  const changed = await gateway.trade("PATCH", `/orders/${first}`, { price: 1.051, sl: null }, "change-1");
  assert.deepEqual([changed.status, changed.body.executed, changed.body.state], [200, true, "DONE"]);
  assert.deepEqual([(await read())["priceOpen"], (await read())["sl"]], [1.051, 0]);
  const same = await gateway.trade("PATCH", `/orders/${first}`, { price: 1.051 });
  assert.deepEqual([same.status, same.body.state], [200, "DONE_NOCHANGE"]);

  const tried = await gateway.trade("DELETE", `/orders/${second}?dryRun=true`);
  assert.deepEqual([tried.status, tried.body.dryRun, tried.body.executed], [200, true, false]);
  const cancelled = await gateway.trade("DELETE", `/orders/${second}`, undefined, "cancel-1");
  assert.deepEqual([cancelled.status, cancelled.body.state], [200, "DONE"]);
  const again = await gateway.trade("DELETE", `/orders/${second}`, undefined, "cancel-1");
  assert.deepEqual([again.status, again.body.replayed], [200, true]);
  const gone = await gateway.trade("DELETE", `/orders/${second}`);
  assert.deepEqual([gone.status, gone.body.code, gone.body.executed], [404, "TICKET_NOT_FOUND", false]);
  const wrong = await gateway.trade("PATCH", `/orders/${first}`, { price: 2 });
  assert.deepEqual([wrong.status, wrong.body.code], [422, "INVALID_PRICE"]);
  assert.equal((await gateway.trade("DELETE", "/orders/0")).body.code, "INVALID_TICKET");

  const unfiltered = await gateway.trade("DELETE", "/orders");
  assert.deepEqual([unfiltered.status, unfiltered.body.code], [422, "VALIDATION_FAILED"]);
  const many = await gateway.trade("DELETE", "/orders?magic=1", undefined, "cancel-many-1");
  assert.deepEqual([many.status, many.body.executed, many.body.count], [200, true, 1]);
  const repeated = await gateway.trade("DELETE", "/orders?magic=1", undefined, "cancel-many-1");
  assert.deepEqual([repeated.body.count, repeated.body.outcomes[0].replayed], [1, true]);
  assert.equal((await gateway.trade("DELETE", "/orders?all=true")).body.count, 1);
  assert.equal((await gateway.json("/orders")).body["count"], 0);
});

Deno.test("margin and profit are the terminal's own", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const margin = await gateway.post("/orders/margin", MARKET);
  const { ask } = (await gateway.json("/quotes/EURUSD")).body as { ask: number };
  assert.deepEqual(margin.body, { margin: Number((ask * 100).toFixed(2)), price: ask, currency: "USD" });
  const profit = await gateway.post("/orders/profit", { ...MARKET, priceOpen: 1.1, priceClose: 1.101 });
  assert.deepEqual(profit.body, { profit: 10, currency: "USD" });
  for (
    const [path, prices] of [["/orders/margin", {}], ["/orders/profit", {
      priceOpen: 1,
      priceClose: 1,
    }]] as const
  ) {
    assert.equal((await gateway.post(path, { ...MARKET, ...prices, side: "up" })).status, 400, path);
    assert.equal((await gateway.post(path, { ...MARKET, ...prices, volume: -1 })).status, 422, path);
    assert.equal((await gateway.post(path, { ...MARKET, ...prices, symbol: "NOPE" })).status, 404, path);
  }
  for (const [path, prices] of [["margin", {}], ["profit", { priceOpen: 1, priceClose: 2 }]] as const) {
    const { status, body } = await gateway.post(`/orders/${path}`, { ...MARKET, ...prices, volume: 1e308 });
    assert.deepEqual([status, body["code"]], [400, "INVALID_TERMINAL_ARGUMENT"], path);
    assert.match(String(body["detail"]), /volume is too large .*1e\+308/);
  }
});
