import assert from "node:assert/strict";
import { sharedGateway, startGateway } from "../support/gateway.ts";

type Row = Record<string, unknown>;

const gateway = sharedGateway(() => startGateway());

function connect(body: Row) {
  return gateway().post("/account/connect", { server: "Paper-Demo", ...body });
}

Deno.test("the account has MT5's own fields", async () => {
  const account = (await gateway().json("/account")).body["account"] as Row;
  assert.deepEqual([account["login"], account["currency"], account["leverage"]], [1000001, "USD", 100]);
});

Deno.test("a login that fails is refused in words that do not repeat the password, and the right one works after it", async () => {
  const { status, body } = await connect({ username: "1000002", password: "not-the-password" });
  assert.deepEqual([status, body["code"]], [400, "LOGIN_FAILED"]);
  assert.ok(!JSON.stringify(body).includes("not-the-password"));
  const noNumber = await connect({ username: "me", password: "paper" });
  assert.deepEqual([noNumber.status, noNumber.body["code"]], [400, "LOGIN_FAILED"]);
  assert.equal((await connect({ username: "1000001", password: "paper" })).status, 200);
});

Deno.test("a login that lacks a field is refused with its name, and the password is not told back", async () => {
  const { status, body } = await gateway().post("/account/connect", { username: "1", password: ["s3cret"] });
  assert.equal(status, 422);
  const places = (body["errors"] as { loc: string[] }[]).map(({ loc }) => loc.join("."));
  assert.deepEqual(places, ["body.password", "body.server"]);
  assert.ok(!JSON.stringify(body).includes("s3cret"));
});

Deno.test("the right login answers with the account and without the password", async () => {
  const { status, body } = await connect({ username: "1000001", password: "paper" });
  assert.deepEqual([status, body["success"], body["mt5"]], [200, true, "connected"]);
  assert.equal((body["account"] as Row)["login"], 1000001);
  assert.deepEqual(body["registry"], { notified: false, message: "registry skipped" });
  assert.ok(!("password" in body));
});

Deno.test("after disconnecting every read says so while health stays 200, and connecting works again", async () => {
  const { body } = await gateway().json("/account/disconnect", { method: "POST" });
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
    const answer = await gateway().json(path);
    assert.deepEqual([answer.status, answer.body["code"]], [503, "NOT_CONNECTED"], path);
  }
  const health = await gateway().json("/health");
  assert.deepEqual([health.status, health.body["status"], health.body["mt5"]], [200, "ok", "disconnected"]);
  // The number of the account may be a number too.
  assert.equal((await connect({ username: 1000001, password: "paper" })).status, 200);
  assert.equal((await gateway().json("/health")).body["mt5"], "connected");
});
