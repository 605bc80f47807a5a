import assert from "node:assert/strict";
import { childrenOf } from "../support/children.ts";
import { sharedGateway, startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";

type Row = Record<string, unknown>;

const shared = sharedGateway(() => startGateway(["--broker-timezone", "Europe/Helsinki"]));

Deno.test("health tells terminal, account, clock and versions", async () => {
  const { body } = await shared().json("/health");
  const terminal = body["terminal"] as Row;
  assert.deepEqual([terminal["state"], terminal["kind"]], ["connected", "paper"]);
  assert.deepEqual([body["brokerConnected"], body["tradeAllowed"]], [true, true]);
  assert.deepEqual(body["account"], {
    login: 1000001,
    server: "Paper-Demo",
    tradeMode: "demo",
    currency: "USD",
  });
  const brokerTime = body["brokerTime"] as Row;
  assert.deepEqual([brokerTime["source"], brokerTime["zone"]], ["configured", "Europe/Helsinki"]);
  assert.ok(Object.values(body["versions"] as Row).every((version) => typeof version === "string"));
});

Deno.test("the terminal has its settings and version", async () => {
  const { body } = await shared().json("/terminal");
  const terminal = body["terminal"] as Row;
  assert.deepEqual([terminal["connected"], terminal["maxbars"]], [true, 100_000]);
  assert.equal((body["version"] as Row)["build"], terminal["build"]);
});

Deno.test("server info has the mode, an IPv4 address and no key", async () => {
  const { body } = await shared().json("/api/server/info");
  assert.deepEqual([body["mode"], body["apiKey"]], ["standalone", null]);
  assert.match(String(body["ipAddress"]), /^\d+\.\d+\.\d+\.\d+$/);
});

Deno.test("the calendar has releases with readable values", async () => {
  const { body } = await shared().json("/calendar/events");
  const events = body["events"] as Row[];
  assert.equal(body["count"], events.length);
  assert.ok(events.length > 0);
  for (const { time, timeUtc, actualValue, actual, event, eventName } of events) {
    assert.ok(Math.abs(Date.parse(String(timeUtc)) / 1000 - Number(time)) <= 3 * 3600);
    assert.equal(actual, actualValue === null ? null : Number(actualValue) / 1e6);
    assert.equal((event as Row)["name"], eventName);
  }
  const dollars = await shared().json("/calendar/events?currency=usd");
  assert.equal(dollars.body["currency"], "USD");
  assert.ok((dollars.body["events"] as Row[]).every(({ currency }) => currency === "USD"));
  assert.equal((await shared().json("/calendar/events?fromDate=soon")).body["code"], "INVALID_DATE");
});

Deno.test("the key is answered only to a caller who sent it", async () => {
  await using gateway = await startGateway(["--api-key", "k-1"]);
  assert.equal((await gateway.json("/api/server/info")).body["apiKey"], null);
  const wrong = await gateway.json("/api/server/info", { headers: { "X-apiKey": "k-2" } });
  assert.equal(wrong.body["apiKey"], null);
  const right = await gateway.json("/api/server/info", { headers: { "X-apiKey": "k-1" } });
  assert.equal(right.body["apiKey"], "k-1");
});

Deno.test("health answers 200 while the terminal server is dead, and says so", async () => {
  await using gateway = await startGateway();
  const [server] = await childrenOf(gateway.process.pid);
  assert.ok(server);
  Deno.kill(server, "SIGKILL");
  const unreachable = await until("a health that knows", async () => {
    const { status, body } = await gateway.json("/health");
    assert.equal(status, 200);
    return (body["terminal"] as Row)["state"] === "unreachable" ? body : null;
  });
  assert.notEqual(unreachable["mt5"], "connected");
  assert.equal(unreachable["account"], null);
  await until(
    "the terminal to be back",
    async () => (await gateway.json("/health")).body["mt5"] === "connected" ? true : null,
  );
});
