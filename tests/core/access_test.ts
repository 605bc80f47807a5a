import assert from "node:assert/strict";
import { type RunningGateway, startBareGateway } from "../support/gateway.ts";
import { getWith, rawStatus } from "../support/raw_http.ts";

let gateway: RunningGateway;
Deno.test.beforeAll(async () => {
  gateway = await startBareGateway([
    "--allowed-host",
    "Trading.example",
    "--allowed-origin",
    "https://desk.example",
  ]);
});
Deno.test.afterAll(() => gateway[Symbol.asyncDispose]());

Deno.test("names of this server are answered, whatever their case, port or trailing dot", async () => {
  const { port } = new URL(gateway.url);
  const names = [
    "127.0.0.1",
    "localhost",
    "LOCALHOST.",
    `127.0.0.1:${port}`,
    `[::1]:${port}`,
    "trading.EXAMPLE:80",
  ];
  for (const name of names) {
    assert.equal(await rawStatus(gateway.url, getWith("/openapi.json", `Host: ${name}`)), 200, name);
  }
});

Deno.test("other names are refused on every path before anything else is looked at", async () => {
  const names = [
    "evil.example",
    "127.attacker.example",
    "127.0.0.1.nip.io",
    "localhost.evil.example",
    "127.0.0.1@evil.example",
    "localhost:8000.evil.example",
    "2130706433",
    "localhost, evil.example",
    "localhost..",
  ];
  for (const name of names) {
    for (const path of ["/openapi.json", "/docs", "/nothing", "/ws/positions/open"]) {
      const status = await rawStatus(gateway.url, getWith(path, `Host: ${name}`, "Origin: http://127.0.0.1"));
      assert.ok(status === 421 || status === 400, `${name} ${path} was answered with ${status}`);
    }
  }
});

Deno.test("a server that other machines reach answers to addresses in figures, but not to any name", async () => {
  await using open = await startBareGateway([
    "--host",
    "0.0.0.0",
    "--mode",
    "secure",
    "--api-key",
    "key-of-the-owner",
  ]);
  const url = `http://127.0.0.1:${new URL(open.url).port}`;
  const ask = (host: string) =>
    rawStatus(url, getWith("/docs", `Host: ${host}`, "X-apiKey: key-of-the-owner"));
  for (const host of ["192.168.1.20:8000", "203.0.113.7", "[2001:db8::1]:8000"]) {
    assert.equal(await ask(host), 200, host);
  }
  for (const host of ["evil.example", "192.168.1.20.nip.io", "1.2.3.4.evil"]) {
    assert.equal(await ask(host), 421, host);
  }
});

Deno.test("a request with no Host, two Hosts or another host in its request line is refused", async () => {
  const refused = [400, 421];
  assert.ok(refused.includes(await rawStatus(gateway.url, getWith("/openapi.json"))));
  const two = getWith("/openapi.json", "Host: localhost", "Host: evil.example");
  assert.ok(refused.includes(await rawStatus(gateway.url, two)));
  const absolute = getWith("http://evil.example/openapi.json", "Host: localhost");
  assert.ok(refused.includes(await rawStatus(gateway.url, absolute)));
});

Deno.test("pages of this server and of allowed origins are answered, others are not", async () => {
  const { host } = new URL(gateway.url);
  const ask = (...headers: string[]) =>
    rawStatus(gateway.url, getWith("/openapi.json", `Host: ${host}`, ...headers));
  assert.equal(await ask(`Origin: http://${host}`), 200);
  assert.equal(await ask("Origin: https://desk.example"), 200);
  assert.equal(await ask("Sec-Fetch-Site: none"), 200);
  assert.equal(await ask("Sec-Fetch-Site: same-origin"), 200);
  const others = [
    "null",
    "https://evil.example",
    "http://desk.example",
    "https://desk.example.evil.example",
    `https://${host}`,
  ];
  for (const origin of others) assert.equal(await ask(`Origin: ${origin}`), 403, origin);
  for (const site of ["cross-site", "same-site"]) {
    assert.equal(await ask(`Sec-Fetch-Site: ${site}`), 403, site);
  }
});

Deno.test("the handshake of a WebSocket from a foreign page is refused", async () => {
  const { host } = new URL(gateway.url);
  const upgrade = [
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  ];
  const ask = (origin: string) => {
    const request = getWith("/ws/positions/open", `Host: ${host}`, `Origin: ${origin}`, ...upgrade);
    return rawStatus(gateway.url, request.replace("Connection: close\r\n", ""));
  };
  assert.equal(await ask("https://evil.example"), 403);
  assert.equal(await ask(`http://${host}`), 101);
});

Deno.test("browsers are told which allowed origin may read, and with which headers", async () => {
  const origin = "https://desk.example";
  const preflight = await gateway.fetch("/openapi.json", {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "GET", "access-control-request-headers": "x-apikey" },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get("access-control-allow-origin"), origin);
  for (const name of ["X-apiKey", "X-apiSecret", "Idempotency-Key"]) {
    assert.match(preflight.headers.get("access-control-allow-headers") ?? "", new RegExp(name));
  }
  const read = await gateway.fetch("/openapi.json", { headers: { origin } });
  assert.equal(read.headers.get("access-control-allow-origin"), origin);
  assert.match(read.headers.get("access-control-expose-headers") ?? "", /Idempotency-Replayed.*Retry-After/);
  await read.body?.cancel();
  const foreign = await gateway.fetch("/openapi.json", { headers: { origin: "https://evil.example" } });
  assert.equal(foreign.headers.get("access-control-allow-origin"), null);
  assert.equal((await foreign.json()).code, "ORIGIN_NOT_ALLOWED");
});

Deno.test("every answer carries headers against guessing, caching and framing", async () => {
  for (const path of ["/openapi.json", "/nothing", "/health"]) {
    const { headers, body } = await gateway.fetch(path);
    await body?.cancel();
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("cross-origin-resource-policy"), "same-origin");
    assert.equal(headers.get("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get("server"), null);
    assert.match(headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/);
  }
});
