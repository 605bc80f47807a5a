import assert from "node:assert/strict";
import { type RunningGateway, startBareGateway } from "../support/gateway.ts";
import { refusedHandshake } from "../support/raw_http.ts";

const KEY = "key-of-the-owner";
const SECRET = "secret-of-the-owner";
const PATHS = [
  "/health",
  "/account",
  "/metrics",
  "/docs",
  "/docs/swagger-ui.css",
  "/openapi.json",
  "/nothing",
  "/",
];

/** How a WebSocket ended: its close code and reason. */
async function closeOf(gateway: RunningGateway, headers: Record<string, string>): Promise<[number, string]> {
  const url = gateway.url.replace("http", "ws") + "/ws/positions/open";
  const socket = new WebSocket(url, { headers });
  const { promise, resolve } = Promise.withResolvers<[number, string]>();
  socket.onclose = ({ code, reason }) => resolve([code, reason]);
  socket.onmessage = () => socket.close(4000, "was let in");
  return await promise;
}

Deno.test("standalone answers without keys", async () => {
  await using gateway = await startBareGateway();
  for (const path of ["/docs", "/openapi.json"]) {
    const { status, body } = await gateway.fetch(path);
    await body?.cancel();
    assert.equal(status, 200, path);
  }
});

Deno.test("secure asks every path for the key, and never for the secret", async () => {
  await using gateway = await startBareGateway([], { SERVER_MODE: "secure", SERVER_API_KEY: KEY });
  for (const path of PATHS) {
    for (const headers of [{}, { "X-apiKey": "wrong" }, { "X-apiKey": KEY + "x" }, { "X-apiSecret": KEY }]) {
      const { status, body } = await gateway.json(path, { headers: headers as Record<string, string> });
      assert.equal(status, 401, path);
      assert.equal(body["code"], "UNAUTHENTICATED");
      assert.equal(body["detail"], "Cannot answer: the header X-apiKey is missing or wrong.");
    }
    const { status, body } = await gateway.fetch(path, { headers: { "x-apikey": KEY } });
    await body?.cancel();
    assert.notEqual(status, 401, path);
  }
});

Deno.test("secure-client asks for key and secret, and does not tell which of them was wrong", async () => {
  const env = { SERVER_MODE: "secure-client", SERVER_API_KEY: KEY, SERVER_API_SECRET: SECRET };
  await using gateway = await startBareGateway([], env);
  const details = new Set<unknown>();
  for (const [key, secret] of [[KEY, "wrong"], ["wrong", SECRET], ["wrong", "wrong"], [SECRET, KEY]]) {
    const headers = { "X-apiKey": key as string, "X-apiSecret": secret as string };
    const { status, body } = await gateway.json("/openapi.json", { headers });
    assert.equal(status, 401);
    details.add(body["detail"]);
  }
  assert.equal(details.size, 1);
  const good = await gateway.fetch("/openapi.json", { headers: { "X-apiKey": KEY, "X-apiSecret": SECRET } });
  const document = await good.json();
  assert.equal(good.status, 200);
  assert.deepEqual(Object.keys(document.components.securitySchemes), ["apiKey", "apiSecret"]);
  assert.deepEqual(document.security, [{ apiKey: [], apiSecret: [] }]);
});

Deno.test("the handshake of a WebSocket without the right keys is refused, with them it is let in", async () => {
  const env = { SERVER_MODE: "secure-client", SERVER_API_KEY: KEY, SERVER_API_SECRET: SECRET };
  await using gateway = await startBareGateway([], env);
  for (const headers of [{}, { "X-apiKey": KEY }, { "X-apiKey": KEY, "X-apiSecret": "wrong" }]) {
    const { status, body } = await refusedHandshake(
      gateway,
      "/ws/positions/open",
      headers as Record<string, string>,
    );
    assert.deepEqual([status, body["code"]], [401, "UNAUTHENTICATED"]);
  }
  assert.deepEqual(await closeOf(gateway, { "X-apiKey": KEY, "X-apiSecret": SECRET }), [4000, "was let in"]);
});

Deno.test("keys never reach the log", async () => {
  const gateway = await startBareGateway(["--log-level", "debug"], {
    SERVER_MODE: "secure",
    SERVER_API_KEY: KEY,
  });
  await gateway.fetch(`/nothing/${KEY}?apiKey=${KEY}`, { headers: { "X-apiKey": KEY } }).then((r) =>
    r.body?.cancel()
  );
  await gateway.process.line(/GET \/nothing/);
  await gateway[Symbol.asyncDispose]();
  assert.doesNotMatch(gateway.process.output, new RegExp(KEY));
  assert.match(gateway.process.output, /GET \/nothing\/\*\*\* 404/);
});
