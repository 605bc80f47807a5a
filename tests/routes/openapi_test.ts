import assert from "node:assert/strict";
import { z } from "zod";
import { startBareGateway } from "../support/gateway.ts";

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: { readonly description?: string; readonly example?: unknown };
}

interface Content {
  readonly schema: Record<string, unknown>;
  readonly example?: unknown;
  readonly examples?: Record<string, { readonly $ref: string }>;
}

interface Components {
  readonly schemas: Record<string, unknown>;
  readonly examples: Record<string, { readonly value: unknown }>;
}

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: string[];
  readonly parameters?: Parameter[];
  readonly requestBody?: { content: Record<string, Content> };
  readonly responses: Record<string, { description: string; content: Record<string, Content> }>;
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

// The document, its components and its operations by method and path.
let components: Components;
let operations: (readonly [string, Operation])[] = [];

Deno.test.beforeAll(async () => {
  await using gateway = await startBareGateway();
  const { body } = await gateway.json("/openapi.json");
  components = body["components"] as Components;
  const paths = body["paths"] as Record<string, Record<string, Operation>>;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      [`${method.toUpperCase()} ${path}`, operation] as const
    )
  );
});

Deno.test("every route of 0.5.0 is in the OpenAPI document", () => {
  const names: string[] = operations.map(([name]) => name);
  assert.deepEqual(OF_0_5_0.filter((route) => !names.includes(route)), []);
});

Deno.test("every operation has its own operationId, a summary, a description and a tag", () => {
  const ids = operations.map(([, { operationId }]) => operationId);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const [name, { operationId, summary, description, tags }] of operations) {
    assert.match(operationId, /^[a-z][A-Za-z]+$/, name);
    assert.ok(summary && description, name);
    assert.ok(tags?.length === 1 && TAGS.includes(tags[0] ?? ""), name);
  }
});

Deno.test("every parameter has a description and an example", () => {
  for (const [name, { parameters = [] }] of operations) {
    for (const { name: parameter, description, example, schema } of parameters) {
      assert.ok(description ?? schema.description, `${name} ${parameter}`);
      assert.notEqual(example ?? schema.example, undefined, `${name} ${parameter}`);
    }
  }
});

Deno.test("every body and every answer has examples, which its schema admits", () => {
  const readerOf = schemaReader(components.schemas);
  for (const [name, content] of contents()) {
    const examples = examplesOf(content, components);
    assert.ok(examples.length > 0, name);
    for (const example of examples) {
      const { success, error } = readerOf(content.schema).safeParse(example);
      assert.ok(success, `${name} ${JSON.stringify(example)} ${error?.message}`);
    }
  }
});

Deno.test("every error has an example for each of its codes, and an end that is not known says so", () => {
  for (const [name, { responses }] of operations) {
    for (const [status, { description, content }] of Object.entries(responses)) {
      const problem = content["application/problem+json"];
      if (problem === undefined) continue;
      const examples = examplesOf(problem, components) as {
        status: number;
        code: string;
        executed?: null;
      }[];
      const codes = [...description.matchAll(/`([A-Z_]+)`: /g)].map(([, code]) => code);
      assert.deepEqual(examples.map(({ code }) => code), codes, `${name} ${status}`);
      for (const example of examples) {
        assert.equal(String(example.status), status, name);
        if (status === "202") assert.equal(example.executed, null, name);
      }
    }
  }
});

Deno.test("operations say that a body may be unreadable and that a symbol may be no name", () => {
  for (const [name, { requestBody, responses }] of operations) {
    const looksUp = responses["404"]?.description.includes("SYMBOL_NOT_FOUND");
    const wanted = requestBody ? ["413", "415", "422"] : looksUp ? ["422"] : [];
    for (const status of wanted) assert.ok(responses[status], `${name} ${status}`);
  }
});

Deno.test("every error is a problem with its codes, and every operation says that a key may be missing", () => {
  for (const [name, { responses }] of operations) {
    assert.ok(responses["401"], name);
    for (const [status, { description, content }] of Object.entries(responses)) {
      if (status === "200" || status === "201") continue;
      assert.ok(content["application/problem+json"], `${name} ${status}`);
      assert.match(description, /^`[A-Z_]+`: /, `${name} ${status}`);
    }
  }
});

function contents(): (readonly [string, Content])[] {
  return operations.flatMap(([name, { requestBody, responses }]) =>
    Object.entries({ ...responses, ...(requestBody && { body: requestBody }) }).flatMap(([of, { content }]) =>
      Object.values(content).map((each) => [`${name} ${of}`, each] as const)
    )
  );
}

function examplesOf({ example, examples = {} }: Content, components: Components): unknown[] {
  const named = Object.values(examples).map(({ $ref }) =>
    components.examples[$ref.split("/").at(-1)!]?.value
  );
  return example === undefined ? named : [example, ...named];
}

// The library looks for definitions where JSON Schema keeps them, not where OpenAPI does.
function schemaReader(schemas: Record<string, unknown>): (schema: Record<string, unknown>) => z.ZodType {
  const moved = (part: unknown) =>
    JSON.parse(JSON.stringify(part).replaceAll("#/components/schemas/", "#/$defs/"));
  const definitions = moved(schemas);
  return (schema) => z.fromJSONSchema({ ...moved(schema), $defs: definitions });
}
