import assert from "node:assert/strict";
import { join } from "node:path";
import { startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";
import { MARKET } from "../support/trading.ts";

const REAL = { PAPER_TERMINAL_TRADE_MODE: "real" };
const OPEN = { startMode: "ACTIVE", symbolAllow: "*", maxQuoteAgeMs: null };

Deno.test("limits have versions, and on a real account looser ones wait until its owner confirms them", async () => {
  const folder = await Deno.makeTempDir();
  const guards = join(folder, "guards.json");
  const data = join(folder, "data");
  const start = async (maxVolumePerOrder: number) => {
    await Deno.writeTextFile(guards, JSON.stringify({ ...OPEN, maxVolumePerOrder }));
    return await startGateway(["--guards", guards, "--data", data], REAL);
  };
  try {
    {
      await using gateway = await start(0.5);
      const { body } = await gateway.trade("GET", "/risk");
      assert.deepEqual([body.limitsVersion, body.limitsWaiting], [1, null]);
      assert.ok(Date.parse(body.limitsSince) > 0, body.limitsSince);
    }
    await using gateway = await start(0.7);
    const { body } = await gateway.trade("GET", "/risk");
    const { looser, code, command } = body.limitsWaiting;
    assert.deepEqual(looser, [{ name: "maxVolumePerOrder", before: "0.5", after: "0.7" }]);
    assert.equal(command, `mt5-grpc-server confirm-limits --code ${code} --data "${data}"`);
    const large = { ...MARKET, volume: 0.6 };
    const denied = await gateway.trade("POST", "/orders", large, "large-0001");
    assert.deepEqual(
      [denied.status, denied.body.code, denied.body.guard, denied.body.limitsVersion],
      [422, "RISK_DENIED", "maxVolumePerOrder", 1],
    );
    assert.equal((await gateway.trade("GET", "/health")).status, 200);
    await Deno.writeTextFile(join(data, `CONFIRM-LIMITS-${code}`), "");
    await until("the new limits", async () => {
      return (await gateway.trade("GET", "/risk")).body.limitsVersion === 2 || null;
    });
    const sent = await gateway.trade("POST", "/orders", large, "large-0001");
    assert.deepEqual([sent.status, sent.body.executed], [201, true]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
