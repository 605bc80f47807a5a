import assert from "node:assert/strict";
import { startBareGateway } from "../support/gateway.ts";

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: { readonly description?: string; readonly example?: unknown };
}

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: string[];
  readonly parameters?: Parameter[];
  readonly requestBody?: { content: Record<string, { example?: unknown }> };
  readonly responses: Record<string, { description: string; content: Record<string, { example?: unknown }> }>;
}

// The routes of 0.5.0, those its page leaves out included.
const OF_0_5_0 =
  `GET /health, GET /account, POST /account/connect, POST /account/disconnect, GET /api/server/info,
  GET /tickets, GET /symbols, GET /symbols/{name}, GET /quotes/{symbol}, GET /ticks/{symbol},
  GET /market-depth/{symbol}, GET /exposure, GET /exposure/{symbol}, GET /bars/{symbol}, GET /bars/{symbol}/range,
  POST /orders, POST /orders/close, GET /orders/pending, GET /positions/open, GET /positions/{ticket}/details,
  POST /positions/modify, POST /positions/adjust-by-money, GET /trades/history, GET /calendar/events,
  GET /ws/positions/open/docs`.split(",").map((route) => route.trim());

const TAGS = [
  "Health",
  "Account",
  "Tickets",
  "Symbols",
  "Market Data",
  "Orders",
  "Positions",
  "Intents",
  "Risk",
  "Trades",
  "Calendar",
  "Server",
  "WebSocket Docs",
];

Deno.test("the OpenAPI document describes every operation in full", async (t) => {
  await using gateway = await startBareGateway();
  const { body } = await gateway.json("/openapi.json");
  const paths = body["paths"] as Record<string, Record<string, Operation>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      [`${method.toUpperCase()} ${path}`, operation] as const
    )
  );

  await t.step("every route of 0.5.0 is there", () => {
    const names: string[] = operations.map(([name]) => name);
    assert.deepEqual(OF_0_5_0.filter((route) => !names.includes(route)), []);
  });

  await t.step("each has its own operationId, a summary, a description and a tag", () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const [name, { operationId, summary, description, tags }] of operations) {
      assert.match(operationId, /^[a-z][A-Za-z]+$/, name);
      assert.ok(summary && description, name);
      assert.ok(tags?.length === 1 && TAGS.includes(tags[0] ?? ""), name);
    }
  });

  await t.step("every parameter has a description and an example", () => {
    for (const [name, { parameters = [] }] of operations) {
      for (const { name: parameter, description, example, schema } of parameters) {
        assert.ok(description ?? schema.description, `${name} ${parameter}`);
        assert.notEqual(example ?? schema.example, undefined, `${name} ${parameter}`);
      }
    }
  });

  await t.step("every body and every success has an example", () => {
    for (const [name, { requestBody, responses }] of operations) {
      assert.ok(responses["200"]?.content["application/json"]?.example, name);
      if (responses["201"]) assert.ok(responses["201"].content["application/json"]?.example, name);
      if (requestBody) assert.ok(requestBody.content["application/json"]?.example, name);
    }
  });

  await t.step("bodies that cannot be read and symbols that cannot be names are told", () => {
    for (const [name, { requestBody, responses }] of operations) {
      const looksUp = responses["404"]?.description.includes("SYMBOL_NOT_FOUND");
      const wanted = requestBody ? ["413", "415", "422"] : looksUp ? ["422"] : [];
      for (const status of wanted) assert.ok(responses[status], `${name} ${status}`);
    }
  });

  await t.step("every error is a problem with its codes, and every caller may lack a key", () => {
    for (const [name, { responses }] of operations) {
      assert.ok(responses["401"], name);
      for (const [status, { description, content }] of Object.entries(responses)) {
        if (status === "200" || status === "201") continue;
        assert.ok(content["application/problem+json"], `${name} ${status}`);
        assert.match(description, /^`[A-Z_]+`: /, `${name} ${status}`);
      }
    }
  });
});
