import assert from "node:assert/strict";
import { childrenOf } from "../support/children.ts";
import { startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";

type Row = Record<string, unknown>;

Deno.test("an account is connected, disconnected and connected again", async (t) => {
  await using gateway = await startGateway();
  const connect = (body: Row) => gateway.post("/account/connect", { server: "Paper-Demo", ...body });

  await t.step("the account has MT5's own fields", async () => {
    const account = (await gateway.json("/account")).body["account"] as Row;
    assert.deepEqual([account["login"], account["currency"], account["leverage"]], [1000001, "USD", 100]);
  });

  await t.step("a wrong password is refused in words that do not repeat it", async () => {
    const { status, body } = await connect({ username: "1000002", password: "not-the-password" });
    assert.deepEqual([status, body["code"]], [400, "LOGIN_FAILED"]);
    assert.ok(!JSON.stringify(body).includes("not-the-password"));
  });

  await t.step("a username that is no number is refused", async () => {
    const { status, body } = await connect({ username: "me", password: "paper" });
    assert.deepEqual([status, body["code"]], [400, "LOGIN_FAILED"]);
  });

  await t.step("a missing field is named, and the password is not told back", async () => {
    const { status, body } = await gateway.post("/account/connect", { username: "1", password: ["s3cret"] });
    assert.equal(status, 422);
    const places = (body["errors"] as { loc: string[] }[]).map(({ loc }) => loc.join("."));
    assert.deepEqual(places, ["body.password", "body.server"]);
    assert.ok(!JSON.stringify(body).includes("s3cret"));
  });

  await t.step("the right login answers with the account and without the password", async () => {
    const { status, body } = await connect({ username: "1000001", password: "paper" });
    assert.deepEqual([status, body["success"], body["mt5"]], [200, true, "connected"]);
    assert.equal((body["account"] as Row)["login"], 1000001);
    assert.deepEqual(body["registry"], { notified: false, message: "registry skipped" });
    assert.ok(!("password" in body));
  });

  await t.step("after disconnecting every read says so, and health stays 200", async () => {
    const { body } = await gateway.json("/account/disconnect", { method: "POST" });
    assert.deepEqual(body, { success: true, mt5: "disconnected" });
    for (
      const path of [
        "/account",
        "/positions/open",
        "/quotes/EURUSD",
        "/bars/EURUSD",
        "/exposure",
        "/terminal",
      ]
    ) {
      const answer = await gateway.json(path);
      assert.deepEqual([answer.status, answer.body["code"]], [503, "NOT_CONNECTED"], path);
    }
    const health = await gateway.json("/health");
    assert.deepEqual([health.status, health.body["status"], health.body["mt5"]], [200, "ok", "disconnected"]);
  });

  await t.step("connecting again works, with the number as a number too", async () => {
    assert.equal((await connect({ username: 1000001, password: "paper" })).status, 200);
    assert.equal((await gateway.json("/health")).body["mt5"], "connected");
  });
});

Deno.test("health, server info and terminal describe the installation", async (t) => {
  await using gateway = await startGateway(["--broker-timezone", "Europe/Helsinki"]);

  await t.step("health tells terminal, account, clock and versions", async () => {
    const { body } = await gateway.json("/health");
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

  await t.step("the terminal has its settings and version", async () => {
    const { body } = await gateway.json("/terminal");
    const terminal = body["terminal"] as Row;
    assert.deepEqual([terminal["connected"], terminal["maxbars"]], [true, 100_000]);
    assert.equal((body["version"] as Row)["build"], terminal["build"]);
  });

  await t.step("server info has the mode, an IPv4 address and no key", async () => {
    const { body } = await gateway.json("/api/server/info");
    assert.deepEqual([body["mode"], body["apiKey"]], ["standalone", null]);
    assert.match(String(body["ipAddress"]), /^\d+\.\d+\.\d+\.\d+$/);
  });

  await t.step("the calendar has releases with readable values", async () => {
    const { body } = await gateway.json("/calendar/events");
    const events = body["events"] as Row[];
    assert.equal(body["count"], events.length);
    assert.ok(events.length > 0);
    for (const { time, timeUtc, actualValue, actual, event, eventName } of events) {
      assert.ok(Math.abs(Date.parse(String(timeUtc)) / 1000 - Number(time)) <= 3 * 3600);
      assert.equal(actual, actualValue === null ? null : Number(actualValue) / 1e6);
      assert.equal((event as Row)["name"], eventName);
    }
    const dollars = await gateway.json("/calendar/events?currency=usd");
    assert.equal(dollars.body["currency"], "USD");
    assert.ok((dollars.body["events"] as Row[]).every(({ currency }) => currency === "USD"));
    assert.equal((await gateway.json("/calendar/events?fromDate=soon")).body["code"], "INVALID_DATE");
  });
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
