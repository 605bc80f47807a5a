import assert from "node:assert/strict";
import { join } from "node:path";
import { startGateway } from "../support/gateway.ts";
import { MARKET } from "../support/trading.ts";

const REAL = { PAPER_TERMINAL_TRADE_MODE: "real" };

Deno.test("a real account is read-only, and no call of a client changes that", async () => {
  await using gateway = await startGateway([], REAL);
  assert.equal((await gateway.trade("GET", "/risk")).body.mode, "readOnly");
  const resumed = await gateway.trade("POST", "/risk/resume", { reason: "please" });
  assert.deepEqual([resumed.status, resumed.body.code], [403, "READ_ONLY"]);
  for (const way of ['"startMode": "ACTIVE"', "mt5-grpc-server activate"]) {
    assert.ok(resumed.body.detail.includes(way), resumed.body.detail);
    assert.ok(resumed.body.hint.includes(way), resumed.body.hint);
  }
  const refused = await gateway.trade("POST", "/orders", MARKET, "read-only-1");
  assert.deepEqual([refused.status, refused.body.code, refused.body.executed], [403, "READ_ONLY", false]);
});

Deno.test("a real account trades where the file of the guards says so", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const guards = join(folder, "guards.json");
    await Deno.writeTextFile(guards, JSON.stringify({ startMode: "ACTIVE" }));
    await using gateway = await startGateway(["--guards", guards], REAL);
    assert.equal((await gateway.trade("GET", "/risk")).body.mode, "active");
    assert.equal((await gateway.trade("POST", "/risk/halt", {})).body.mode, "halted");
    const resumed = await gateway.trade("POST", "/risk/resume", {});
    assert.deepEqual([resumed.status, resumed.body.mode], [200, "active"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("what the file KILL halts is not lifted by a call, which says who lifts it", async () => {
  const data = await Deno.makeTempDir();
  try {
    await using gateway = await startGateway(["--data", data]);
    const kill = join(data, "KILL");
    await Deno.writeTextFile(kill, "");
    assert.equal((await gateway.trade("GET", "/risk")).body.mode, "halted");
    const resumed = await gateway.trade("POST", "/risk/resume", {});
    assert.deepEqual([resumed.status, resumed.body.code], [403, "TRADING_HALTED"]);
    assert.ok(resumed.body.detail.includes(kill), resumed.body.detail);
    assert.match(resumed.body.hint, /mt5-grpc-server resume/);
    await Deno.remove(kill);
    assert.equal((await gateway.trade("POST", "/risk/resume", {})).body.mode, "active");
  } finally {
    await Deno.remove(data, { recursive: true });
  }
});
