import assert from "node:assert/strict";
import { startGateway } from "../support/gateway.ts";
import { MARKET, STANDSTILL } from "../support/trading.ts";

Deno.test("the kill switch forbids what adds exposure, flattens when asked, and is lifted", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const free = await gateway.trade("GET", "/risk");
  assert.deepEqual([free.status, free.body.mode, free.body.unresolved], [200, "active", 0]);
  assert.ok(free.body.guards.some(({ name }: { name: string }) => name === "maxVolumePerOrder"));
  const first = await gateway.trade("POST", "/orders", MARKET, "before-halt-1");
  const second = await gateway.trade("POST", "/orders", MARKET, "before-halt-2");
  await gateway.trade("POST", "/orders", { ...MARKET, orderType: "limit", price: 1.05 }, "before-halt-3");

  const reducing = await gateway.trade("POST", "/risk/halt", { mode: "reducing", reason: "news" });
  assert.deepEqual(
    [reducing.status, reducing.body.mode, reducing.body.reason, reducing.body.outcomes],
    [200, "reducing", "news", []],
  );
  const refused = await gateway.trade("POST", "/orders", MARKET, "while-halted-1");
  assert.deepEqual(
    [refused.status, refused.body.code, refused.body.executed, refused.body.state],
    [403, "TRADING_HALTED", false, "NOT_SENT"],
  );
  // A client of 0.5.0 is told so as well: it is no refusal of a broker.
  assert.equal((await gateway.trade("POST", "/orders", MARKET)).status, 403);
  const closed = await gateway.trade("POST", `/positions/${first.body.position}/close`, {}, "close-halted-1");
  assert.deepEqual([closed.status, closed.body.executed], [200, true]);

  const flat = await gateway.trade("POST", "/risk/halt", { cancelOrders: true, closePositions: true });
  assert.deepEqual([flat.status, flat.body.mode, flat.body.outcomes.length], [200, "halted", 2]);
  assert.ok(flat.body.outcomes.every(({ executed }: { executed: boolean }) => executed));
  assert.ok(
    flat.body.outcomes.some(({ position }: { position: number }) => position === second.body.position),
  );
  assert.equal((await gateway.json("/tickets")).body["total"], 0);
  assert.equal((await gateway.trade("GET", "/risk")).body.mode, "halted");

  const resumed = await gateway.trade("POST", "/risk/resume", { reason: "news are over" });
  assert.deepEqual([resumed.status, resumed.body.mode], [200, "active"]);
  // What was not sent may be sent under the same name.
  assert.equal((await gateway.trade("POST", "/orders", MARKET, "while-halted-1")).status, 201);
  assert.equal((await gateway.trade("POST", "/risk/halt", { mode: "active" })).status, 422);
  assert.equal((await gateway.trade("POST", "/risk/resume", { reason: 7 })).status, 422);
});
