import assert from "node:assert/strict";
import { join } from "node:path";
import { runGateway, type RunningGateway, startBareGateway, startGateway } from "../support/gateway.ts";
import { posixTest } from "../support/posix.ts";
import { until } from "../support/processes.ts";

const MARKET = { symbol: "EURUSD", side: "buy", volume: 0.01 };

async function inFolder(work: (folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir();
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A terminal in which an order takes long enough to be interrupted. */
async function slowTerminal(folder: string): Promise<string[]> {
  const faults = join(folder, "faults.json");
  await Deno.writeTextFile(faults, JSON.stringify({ latency_ms: 700, functions: ["order_send"] }));
  return ["--paper-faults", faults, "--paper-db", join(folder, "paper.db")];
}

async function positionsOf(gateway: RunningGateway): Promise<number> {
  return await until("the positions", async () => {
    const { status, body } = await gateway.json("/positions");
    return status === 200 ? body["count"] as number : null;
  });
}

/** What became of a request, once anybody knows; a name that never arrived counts as not executed. */
async function endOf(gateway: RunningGateway, name: string): Promise<boolean> {
  return await until(`the end of ${name}`, async () => {
    const { status, body } = await gateway.trade("GET", `/intents/${name}`);
    if (status === 404) return false;
    return status === 200 ? body.executed : null;
  });
}

async function onItsWay(gateway: RunningGateway, name: string): Promise<true> {
  return await until(`${name} on its way`, async () => {
    const { status, body } = await gateway.trade("GET", `/intents/${name}`);
    return status === 200 && body.state === "SENDING" ? true : null;
  });
}

Deno.test("a hundred requests of one name through two gateways make one order and agree", async () => {
  await using first = await startGateway();
  await using second = await startBareGateway(["--grpc-target", first.grpc]);
  const replies = await Promise.all(
    Array.from(
      { length: 100 },
      (_, i) => (i % 2 ? first : second).trade("POST", "/orders", MARKET, "a-hundred-1"),
    ),
  );
  const count = (status: number) => replies.filter((reply) => reply.status === status).length;
  assert.equal(count(201), 1, JSON.stringify(replies.map(({ status }) => status)));
  assert.equal(count(201) + count(200) + count(409), 100);
  for (const { status, body } of replies) {
    assert.equal(body.clientOrderId, "a-hundred-1");
    assert.equal(body.executed, status === 409 ? null : true);
  }
  const deals = new Set(replies.filter(({ status }) => status !== 409).map(({ body }) => body.deal));
  assert.equal(deals.size, 1);
  assert.equal(await positionsOf(first), 1);
});

posixTest(
  "when the terminal server is killed under an order, its end is told and the name is safe",
  async () => {
    await inFolder(async (folder) => {
      await using gateway = await startGateway(await slowTerminal(folder));
      const [, server] = await gateway.process.line(/listens on \S+, process (\d+)/);
      const sending = gateway.trade("POST", "/orders", MARKET, "killed-server-1");
      await onItsWay(gateway, "killed-server-1");
      Deno.kill(Number(server), "SIGKILL");
      const { status, headers, body } = await sending;
      // The next server may have found the end before the gateway asks it.
      assert.deepEqual([status, body.executed], status === 201 ? [201, true] : [202, null]);
      if (status === 202) assert.equal(headers.get("location"), "/intents/killed-server-1");
      const executed = await endOf(gateway, "killed-server-1");
      if (status === 201) assert.equal(executed, true);
      assert.equal(await positionsOf(gateway), executed ? 1 : 0);
      const again = await gateway.trade("POST", "/orders", MARKET, "killed-server-1");
      assert.deepEqual([again.body.replayed, again.body.executed], [true, executed]);
      assert.equal(await positionsOf(gateway), executed ? 1 : 0);
    });
  },
);

posixTest("when the gateway is killed under an order, another one tells its end", async () => {
  await inFolder(async (folder) => {
    await using first = await startGateway(await slowTerminal(folder));
    await using second = await startBareGateway(["--grpc-target", first.grpc]);
    await using third = await startBareGateway(["--grpc-target", first.grpc]);
    const sending = second.trade("POST", "/orders", MARKET, "killed-gateway-1");
    await onItsWay(third, "killed-gateway-1");
    second.process.kill("SIGKILL");
    await assert.rejects(sending);
    assert.equal(await endOf(third, "killed-gateway-1"), true);
    const again = await third.trade("POST", "/orders", MARKET, "killed-gateway-1");
    assert.deepEqual([again.status, again.body.replayed, again.body.executed], [200, true, true]);
    assert.equal(await positionsOf(first), 1);
  });
});

Deno.test("while nobody can be asked, a name that may have been used before is not called unexecuted", async () => {
  await using gateway = await startBareGateway();
  const [given, made] = await Promise.all([
    gateway.trade("POST", "/orders", MARKET, "used-before-1"),
    gateway.trade("POST", "/orders", MARKET),
  ]);
  assert.deepEqual(
    [given.status, given.body.code, given.body.executed],
    [503, "SERVER_UNAVAILABLE", null],
  );
  assert.deepEqual([made.status, made.body.executed, made.body.state], [503, false, "NOT_SENT"]);
  assert.match(given.headers.get("retry-after") ?? "", /^\d+$/);
});

Deno.test("with keys a request that makes exposure must have a name, and 0.5.0's form still need not", async () => {
  const keys = { "X-apiKey": "a-long-enough-key-1" };
  const flags = ["--terminal", "paper", "--port", "0", "--grpc-port", "0"];
  await using process = runGateway([...flags, "--mode", "secure", "--api-key", keys["X-apiKey"]]);
  const [, url] = await process.line(/^ {2}REST +(\S+)/);
  const post = async (path: string, body: unknown) => {
    const headers = { ...keys, "content-type": "application/json" };
    const reply = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: reply.status, body: await reply.json() };
  };
  const nameless = await post("/orders", { ...MARKET, sl: { points: 200 } });
  assert.deepEqual(
    [nameless.status, nameless.body.code, nameless.body.executed],
    [400, "IDEMPOTENCY_KEY_REQUIRED", false],
  );
  assert.equal((await post("/positions/close", { all: true })).body.code, "IDEMPOTENCY_KEY_REQUIRED");
  const old = await post("/orders", MARKET);
  assert.deepEqual([old.status, old.body.success, old.body.clientOrderIdGenerated], [200, true, true]);
  assert.equal((await post("/orders", { ...MARKET, clientOrderId: "named-it-now" })).status, 201);
});
