import assert from "node:assert/strict";
import { type RunningGateway, startBareGateway } from "../support/gateway.ts";

let gateway: RunningGateway;
Deno.test.beforeAll(async () => {
  gateway = await startBareGateway();
});
Deno.test.afterAll(() => gateway[Symbol.asyncDispose]());

Deno.test("the documentation page and all it loads come from this server, without script inside the page", async () => {
  const reply = await gateway.fetch("/docs");
  assert.match(reply.headers.get("content-security-policy") ?? "", /^default-src 'self';/);
  const page = await reply.text();
  assert.doesNotMatch(page, /https?:/);
  assert.doesNotMatch(page, /<script>|<script [^>]*>[^<]|\son\w+=/);
  const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path as string);
  assert.equal(parts.length, 4);
  for (const path of parts) {
    const { status, body, headers } = await gateway.fetch(path);
    await body?.cancel();
    assert.equal(status, 200, path);
    assert.match(headers.get("content-type") ?? "", /^(text\/(javascript|css)|image\/png)/);
  }
});

Deno.test("the OpenAPI document describes every operation with all it can answer", async () => {
  const { body } = await gateway.json("/openapi.json");
  assert.equal(body["openapi"], "3.1.0");
  const paths = body["paths"] as Record<string, Record<string, Record<string, unknown>>>;
  for (const path of ["/health", "/account", "/quotes/{symbol}", "/positions/open", "/account/connect"]) {
    assert.ok(path in paths, path);
  }
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const responses = Object.keys(operation["responses"] as object);
      for (const status of ["401", "403", "421", "500"]) {
        assert.ok(responses.includes(status), `${method} ${path} ${status}`);
      }
    }
  }
});
