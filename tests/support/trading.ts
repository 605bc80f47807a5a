import assert from "node:assert/strict";
import type { RunningGateway } from "./gateway.ts";

/** Flags of a paper terminal whose prices stand still, so that every price and value can be told in advance. */
export const STANDSTILL = ["--paper-clock", "2026-07-15T10:00:30Z@0", "--broker-timezone", "new-york-close"];

/** An order that is executed at once. */
export const MARKET = { symbol: "EURUSD", side: "buy", volume: 0.1 };

let opened = 0;

/** Opens a position by an order with a name; tells its ticket. What `order` does not say is as in MARKET. */
export async function openPosition(
  gateway: RunningGateway,
  order: Record<string, unknown> = {},
): Promise<number> {
  const reply = await gateway.trade("POST", "/orders", { ...MARKET, ...order }, `open-position-${++opened}`);
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body.position;
}

/** Places an order in the form of 0.5.0, which the trade server takes; tells its `result`. */
export async function placeAs050(
  gateway: RunningGateway,
  order: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { status, body } = await gateway.post("/orders", { side: "buy", volume: 0.1, ...order });
  assert.deepEqual([status, body["retcode"], body["success"], body["executed"]], [200, 10009, true, true]);
  return body["result"] as Record<string, unknown>;
}
