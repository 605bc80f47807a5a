import assert from "node:assert/strict";
import { join } from "node:path";
import { type RunningGateway, startGateway } from "../support/gateway.ts";
import { posixTest } from "../support/posix.ts";
import { until } from "../support/processes.ts";
import { MARKET, STANDSTILL } from "../support/trading.ts";

/** A gateway whose terminal gets the faults that are written down. */
async function faulty(
  work: (gateway: RunningGateway, set: (faults: unknown) => Promise<void>) => Promise<void>,
) {
  const folder = await Deno.makeTempDir();
  const file = join(folder, "faults.json");
  const flags = ["--paper-faults", file, "--paper-db", join(folder, "paper.db")];
  try {
    await using gateway = await startGateway([...STANDSTILL, ...flags]);
    await work(gateway, async (faults) => {
      await Deno.writeTextFile(`${file}.new`, JSON.stringify(faults));
      await Deno.rename(`${file}.new`, file);
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("what became of requests is read one by one and page by page", async () => {
  await using gateway = await startGateway(STANDSTILL);
  for (const i of [1, 2, 3]) await gateway.trade("POST", "/orders", MARKET, `request-${i}`);
  await gateway.trade("POST", "/orders", { ...MARKET, volume: 0.013 }, "request-4");
  const one = await gateway.trade("GET", "/intents/request-2");
  assert.deepEqual([one.status, one.body.clientOrderId, one.body.state], [200, "request-2", "FILLED"]);
  assert.match(one.body.acceptTimeUtc, /^\d{4}-\d\d-\d\dT/);

  const seen: string[] = [];
  let token: string | null = "";
  while (token !== null) {
    const { body } = await gateway.trade("GET", `/intents?pageSize=2&pageToken=${token}`);
    seen.push(...body.intents.map((intent: { clientOrderId: string }) => intent.clientOrderId));
    token = body.nextPageToken;
  }
  assert.deepEqual(seen, ["request-4", "request-3", "request-2", "request-1"]);
  const { body } = await gateway.trade("GET", "/intents?state=NOT_SENT,UNKNOWN");
  assert.deepEqual([body.count, body.intents[0].reason], [1, "INVALID_VOLUME"]);

  const missing = await gateway.trade("GET", "/intents/never-used-1");
  assert.deepEqual([missing.status, missing.body.code], [404, "INTENT_NOT_FOUND"]);
  for (const path of ["/intents/short", "/intents?state=LOST", "/intents?pageSize=0"]) {
    assert.equal((await gateway.json(path)).status, 422, path);
  }
});

Deno.test("an end that is not known is 202 with a place to look, is never sent again, and is found out", async () => {
  await faulty(async (gateway, set) => {
    await set({ error: -10002, after: true, functions: ["order_send"] });
    const lost = await gateway.trade("POST", "/orders", MARKET, "lost-reply-1");
    assert.deepEqual(
      [lost.status, lost.body.code, lost.body.executed, lost.body.state],
      [202, "ORDER_OUTCOME_UNKNOWN", null, "UNKNOWN"],
    );
    assert.deepEqual(
      [lost.headers.get("location"), lost.headers.get("retry-after")],
      ["/intents/lost-reply-1", "2"],
    );
    await set({});
    const found = await until("the end of the order", async () => {
      const { body } = await gateway.trade("GET", lost.headers.get("location") as string);
      return body.executed === null ? null : body;
    });
    assert.deepEqual([found.executed, found.state], [true, "FILLED"]);
    assert.match(found.evidence, /^(ticket|comment)$/);
    assert.equal(found.corrected, false);
    const again = await gateway.trade("POST", "/orders", MARKET, "lost-reply-1");
    assert.deepEqual([again.status, again.body.replayed, again.body.executed], [200, true, true]);
    assert.equal((await gateway.json("/positions")).body["count"], 1);
  });
});

Deno.test("a refusal of the broker is told by its code, and again by the same name", async () => {
  await faulty(async (gateway, set) => {
    await set({ retcodes: [10018] });
    for (const replayed of [false, true]) {
      const { status, headers, body } = await gateway.trade("POST", "/orders", MARKET, "refused-1");
      assert.deepEqual(
        [status, body.code, body.executed, body.state, body.retcode, body.replayed],
        [422, "MARKET_CLOSED", false, "REJECTED", 10018, replayed],
      );
      assert.equal(headers.get("idempotency-replayed"), replayed ? "true" : null);
    }
    assert.equal((await gateway.json("/positions")).body["count"], 0);
  });
});

posixTest("requests are told while the terminal hangs, and the one that hangs is on its way", async () => {
  await faulty(async (gateway, set) => {
    await gateway.trade("POST", "/orders", MARKET, "before-it-hangs");
    await set({ hang: true, functions: ["order_send"] });
    const hanging = gateway.trade("POST", "/orders", MARKET, "while-it-hangs");
    const waiting = await until("the order on its way", async () => {
      const { status, body } = await gateway.trade("GET", "/intents/while-it-hangs");
      return status === 200 && body.state === "SENDING" ? body : null;
    });
    assert.equal(waiting.executed, null);
    assert.equal((await gateway.json("/intents/before-it-hangs")).body["state"], "FILLED");
    const twice = await gateway.trade("POST", "/orders", MARKET, "while-it-hangs");
    assert.deepEqual(
      [twice.status, twice.body.code, twice.body.executed, twice.headers.get("location")],
      [409, "REQUEST_IN_PROGRESS", null, "/intents/while-it-hangs"],
    );
    await set({});
    // Sooner than the server would end it by itself.
    const [, worker] = await gateway.process.line(/Started worker process (\d+)/);
    Deno.kill(Number(worker), "SIGKILL");
    const { status, body } = await hanging;
    assert.deepEqual([status, body.executed], [202, null]);
  });
});
