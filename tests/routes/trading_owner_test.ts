import assert from "node:assert/strict";
import { join } from "node:path";
import { startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";
import { MARKET } from "../support/trading.ts";

Deno.test("of two gateways on one account one trades, and the other one says why it does not until it may", async () => {
  const folder = await Deno.makeTempDir();
  const flags = (name: string) => [
    ...["--paper-db", join(folder, "paper.db"), "--data", join(folder, name)],
  ];
  try {
    const first = await startGateway(flags("first"));
    await using second = await startGateway(flags("second"));
    try {
      assert.equal((await first.trade("POST", "/orders", MARKET, "first-order")).status, 201);
      const refused = await second.trade("POST", "/orders", MARKET, "second-order");
      assert.deepEqual([refused.status, refused.body.executed, refused.body.code], [
        503,
        false,
        "ACCOUNT_OWNED",
      ]);
      assert.equal(refused.body.retryable, true);
      assert.ok(Number(refused.headers.get("retry-after")) > 0);
      assert.equal(((await second.json("/positions")).body["positions"] as unknown[]).length, 1);
      const { body } = await second.trade("GET", "/health");
      assert.equal(body.tradeAllowed, false);
      assert.match(body.terminal.message, /another terminal server owns account Paper-Demo\/1000001/);
    } finally {
      await first[Symbol.asyncDispose]();
    }
    const taken = await until("the second gateway to trade", async () => {
      const reply = await second.trade("POST", "/orders", MARKET, "second-order");
      return reply.status === 503 ? null : reply;
    });
    assert.deepEqual([taken.status, taken.body.executed], [201, true]);
    assert.equal((await second.trade("GET", "/health")).body.tradeAllowed, true);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
