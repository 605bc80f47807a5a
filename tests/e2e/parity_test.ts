import assert from "node:assert/strict";
import { type RunningGateway, startGateway } from "../support/gateway.ts";
import { breaches, type Json } from "./conform.ts";
import { type ParityCase, readCases, tradeCases } from "./parity_cases.ts";
import { type ServerOf050, startServerOf050 } from "./server_of_050.ts";
import { sharedPaper } from "./shared_paper.ts";

async function startBoth(): Promise<AsyncDisposable & { original: ServerOf050; gateway: RunningGateway }> {
  const paper = await sharedPaper();
  const gateway = await startGateway(["--broker-timezone", "UTC"], paper.env);
  const original = await startServerOf050([], paper.env);
  return {
    original,
    gateway,
    async [Symbol.asyncDispose]() {
      await original[Symbol.asyncDispose]();
      await gateway[Symbol.asyncDispose]();
      await paper[Symbol.asyncDispose]();
    },
  };
}

async function call(
  url: string,
  { request, body, headers }: ParityCase,
): Promise<{ status: number; body: Json }> {
  const [method, path] = request.split(" ") as [string, string];
  const response = await fetch(url + path, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** Holds one answer to the other: the status, and every field of a success; of an error that `detail` is a sentence. */
async function differences(
  original: ServerOf050,
  gateway: RunningGateway,
  theirs: ParityCase,
  ours: ParityCase,
) {
  const expected = await call(original.url, theirs);
  const request = ours.oursRequest?.(expected.body) ?? ours.request;
  const actual = await call(gateway.url, { ...ours, request });
  const status = ours.ours ?? expected.status;
  if (actual.status !== status) {
    return [
      `status ${expected.status} became ${actual.status}: ${JSON.stringify(actual.body).slice(0, 300)}`,
    ];
  }
  if (expected.status >= 400) {
    const detail = (actual.body as { detail?: Json }).detail;
    return typeof detail === "string" && detail !== ""
      ? []
      : [`no sentence in detail: ${JSON.stringify(detail)}`];
  }
  return breaches(expected.body, actual.body, { typesOnly: new Set(ours.typesOnly) });
}

async function openPosition(original: ServerOf050): Promise<number> {
  const order = { symbol: "EURUSD", side: "buy", volume: 0.1, sl: 0.5 };
  const { body } = await call(original.url, { request: "POST /orders", body: order });
  return (body as { result: { order: number } }).result.order;
}

Deno.test("every read and every bad request is answered as 0.5.0 answers it", async () => {
  await using both = await startBoth();
  const { original, gateway } = both;
  const ticket = await openPosition(original);
  const pending = { symbol: "EURUSD", side: "buy", volume: 0.1, orderType: "limit", price: 0.9 };
  const placed = await call(original.url, { request: "POST /orders", body: pending });
  const order = (placed.body as { result: { order: number } }).result.order;
  const found: string[] = [];
  for (const each of readCases(ticket, order)) {
    for (const line of await differences(original, gateway, each, each)) {
      found.push(`${each.request} ${line}`);
    }
  }
  assert.deepEqual(found, []);
});

Deno.test("orders, changes of stops and closes are done as 0.5.0 does them", async () => {
  await using both = await startBoth();
  const { original, gateway } = both;
  const found: string[] = [];
  for (const [theirs, ours] of tradeCases(await openPosition(original), await openPosition(original))) {
    for (const line of await differences(original, gateway, theirs, ours)) {
      found.push(`${ours.request} ${JSON.stringify(ours.body)} ${line}`);
    }
  }
  assert.deepEqual(found, []);
});

Deno.test("connecting and disconnecting an account goes as in 0.5.0", async () => {
  await using both = await startBoth();
  const { original, gateway } = both;
  const connect = (username: string, password: string, server = "Paper-Demo"): ParityCase => ({
    request: "POST /account/connect",
    body: { username, password, server },
  });
  const found: string[] = [];
  const steps: ParityCase[] = [
    connect("1000001", "wrong"),
    { request: "GET /quotes/EURUSD" },
    connect("1000001", "paper"),
    { request: "GET /quotes/EURUSD" },
    connect("not-a-number", "paper"),
    connect("1000002", "paper", "Elsewhere"),
    connect("1000002", "paper"),
    { request: "GET /account" },
    { request: "POST /account/disconnect" },
    { request: "GET /health" },
    { request: "GET /positions/open" },
    { request: "GET /trades/history" },
    { request: "POST /positions/modify", body: { ticket: 1, sl: 1 } },
    connect("1000001", "paper"),
    { request: "GET /health" },
  ];
  for (const [i, step] of steps.entries()) {
    for (const line of await differences(original, gateway, step, step)) {
      found.push(`step ${i} ${step.request} ${line}`);
    }
  }
  assert.deepEqual(found, []);
});
