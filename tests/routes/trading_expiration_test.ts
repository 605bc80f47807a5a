import assert from "node:assert/strict";
import { startGateway } from "../support/gateway.ts";

const LIMIT = { symbol: "EURUSD", side: "buy", volume: 0.1, orderType: "limit", price: 0.5 };

Deno.test("in a replay of the past an order ends at a moment of that past", async () => {
  await using gateway = await startGateway(
    ["--paper-clock", "2024-07-17T10:00:00Z", "--broker-timezone", "new-york-close"],
  );
  const place = (expiration: string, name: string) =>
    gateway.trade("POST", "/orders", { ...LIMIT, expiration }, name);
  const placed = await place("2024-07-17T12:00:00Z", "replay-future");
  assert.deepEqual([placed.status, placed.body.executed], [201, true], JSON.stringify(placed.body));
  const { body } = await gateway.trade("GET", `/orders/${placed.body.order}`);
  assert.match(JSON.stringify(body), /2024-07-17T12:00:00/);

  const past = await place("2024-07-17T09:59:00Z", "replay-past-1");
  assert.deepEqual(
    [past.status, past.body.code, past.body.executed],
    [422, "INVALID_EXPIRATION", false],
    JSON.stringify(past.body),
  );
  const change = { expiration: "2024-07-17T09:59:00Z" };
  const changed = await gateway.trade("PATCH", `/orders/${placed.body.order}`, change, "replay-past-2");
  assert.deepEqual([changed.status, changed.body.code], [422, "INVALID_EXPIRATION"]);
});
