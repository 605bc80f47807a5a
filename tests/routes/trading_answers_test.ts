import { status } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { startBareGateway, startGateway, type TradeReply } from "../support/gateway.ts";
import { ScriptedServer } from "../support/scripted_server.ts";
import { MARKET } from "../support/trading.ts";

const FACTS = [
  "executed",
  "state",
  "clientOrderId",
  "clientOrderIdGenerated",
  "parentClientOrderId",
  "intentId",
  "retcode",
  "retcodeName",
  "reason",
  "order",
  "deal",
  "position",
  "message",
  "notes",
  "hint",
  "replayed",
];

function missing({ body }: TradeReply): string[] {
  return FACTS.filter((fact) => !(fact in body));
}

Deno.test("every trade answer tells the same facts, whatever became of the trade", async () => {
  await using gateway = await startGateway();
  await using nowhere = await startBareGateway();
  const { body } = await gateway.trade("POST", "/orders", MARKET, "facts-of-trades-1");
  const ticket = body.position;
  const answers: [number, TradeReply][] = [
    [201, await gateway.trade("POST", "/orders", MARKET, "facts-of-trades-2")],
    [200, await gateway.trade("POST", "/orders", MARKET, "facts-of-trades-2")],
    [422, await gateway.trade("POST", "/orders", { ...MARKET, volume: 1 }, "facts-of-trades-2")],
    [400, await gateway.trade("POST", "/orders", { ...MARKET, volume: 0.001 }, "facts-of-trades-3")],
    [200, await gateway.trade("POST", "/orders", MARKET)],
    [200, await gateway.trade("POST", "/orders", { ...MARKET, volume: 0.001 })],
    [200, await gateway.trade("POST", "/orders/check", MARKET)],
    [200, await gateway.trade("POST", "/positions/modify", { ticket, sl: 0.5 })],
    [200, await gateway.trade("POST", "/positions/modify", { ticket, sl: 0.5 })],
    [422, await gateway.trade("POST", "/positions/modify", { ticket, sl: 9, clientOrderId: "facts-of-4" })],
    [200, await gateway.trade("POST", "/positions/adjust-by-money", { ticket }, "facts-of-trades-7")],
    [200, await gateway.trade("PATCH", `/positions/${ticket}`, { tp: null })],
    [200, await gateway.trade("POST", "/orders/close", { ticket, clientOrderId: "facts-of-trades-5" })],
    [200, await gateway.trade("POST", "/orders/close", { ticket, clientOrderId: "facts-of-trades-5" })],
    [404, await gateway.trade("DELETE", "/orders/77")],
    [503, await nowhere.trade("POST", "/orders", MARKET, "facts-of-trades-6")],
  ];
  for (const [i, [status, answer]] of answers.entries()) {
    assert.deepEqual([answer.status, missing(answer)], [status, []], `answer ${i}`);
  }
  const gone = await gateway.trade("POST", "/positions/adjust-by-money", { ticket }, "facts-of-trades-7");
  assert.deepEqual([gone.status, gone.body.code, gone.body.executed], [404, "TICKET_NOT_FOUND", true]);
  const [, closedAgain] = answers[13] as [number, TradeReply];
  assert.deepEqual([closedAgain.body.operation, closedAgain.body.replayed], ["closePosition", true]);
});

Deno.test("a request that can never be accepted was not executed, and says so", async () => {
  await using gateway = await startBareGateway();
  const post = async (path: string, text: string, type = "application/json") =>
    (await gateway.json(path, { method: "POST", headers: { "content-type": type }, body: text })).body;
  const faults = [
    [await post("/orders", "{"), "MALFORMED_JSON"],
    [await post("/orders", "{}"), "VALIDATION_FAILED"],
    [await post("/orders", "{}", "text/plain"), "UNSUPPORTED_MEDIA_TYPE"],
    [await post("/positions/0/close", "{}"), "INVALID_TICKET"],
    [await post("/positions/modify", '{"ticket": 7}'), "STOPS_REQUIRED"],
  ] as const;
  for (const [body, code] of faults) assert.deepEqual([body["code"], body["executed"]], [code, false]);
  for (const path of ["/orders", "/orders/check", "/positions/7/close", "/positions/7/reverse"]) {
    const body = await post(
      path,
      JSON.stringify({ ...(path.startsWith("/orders") ? MARKET : {}), notAfter: "x" }),
    );
    assert.deepEqual(
      [body["code"], body["executed"], body["retryable"]],
      ["INVALID_DATE", false, false],
      path,
    );
  }
  for (const path of ["/orders", "/orders/check"]) {
    const body = await post(path, JSON.stringify({ ...MARKET, side: "up", clientOrderId: "wrong-side-1" }));
    assert.deepEqual([body["code"], body["executed"]], ["INVALID_ORDER", false], path);
  }
  const calculation = await post("/orders/margin", "{}");
  assert.deepEqual([calculation["code"], "executed" in calculation], ["VALIDATION_FAILED", false]);
});

Deno.test("an order without the right key was not executed, and says so", async () => {
  await using gateway = await startBareGateway([], {
    SERVER_MODE: "secure",
    SERVER_API_KEY: "a-long-enough-key-1",
  });
  const { status: http, body } = await gateway.trade("POST", "/orders", MARKET, "without-a-key-1");
  assert.deepEqual([http, body.code, body.executed], [401, "UNAUTHENTICATED", false]);
});

Deno.test("while a trade is on its way its answer says so, and that its name may be sent again but no other", async () => {
  const [server, address] = await ScriptedServer.start({
    submitOrder: (_call, reply) => reply({ code: status.UNAVAILABLE, details: "gone" }),
    getIntent: (call, reply) =>
      reply(null, {
        intent: { clientKey: call.request.clientKey ?? "", intentId: "7", state: "INTENT_STATE_SENDING" },
      }),
  });
  await using gateway = await startBareGateway(["--grpc-target", address]);
  const named = await gateway.trade("POST", "/orders", MARKET, "on-its-way-1");
  const nameless = await gateway.trade("POST", "/orders", MARKET);
  const told = await gateway.trade("GET", "/intents/on-its-way-1");
  server.kill();
  assert.deepEqual([named.status, named.body.state, named.body.retryable], [202, "SENDING", true]);
  assert.equal(named.body.detail, "It is being sent: ask again under the same name.");
  assert.match(named.body.hint, /^Send it again under the same name.* Never send it under a new name\.$/);
  assert.equal(told.body.message, named.body.detail);
  // Sent again, it would get another name.
  assert.deepEqual([nameless.status, nameless.body.retryable], [202, false]);
});

Deno.test("every operation that trades says of a request refused at the door that it was not executed", async () => {
  await using gateway = await startBareGateway();
  const { body } = await gateway.json("/openapi.json");
  const operations = Object.entries(body["paths"] as Record<string, Record<string, { operationId: string }>>)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, row]) => ({ path, method, ...row })));
  const silent: string[] = [];
  for (const { path, method, operationId } of operations.filter(({ method }) => method !== "get")) {
    const refused = await gateway.json(path.replace("{ticket}", "7"), {
      method: method.toUpperCase(),
      headers: { origin: "https://elsewhere.example" },
    });
    assert.equal(refused.body["code"], "ORIGIN_NOT_ALLOWED", operationId);
    if (refused.body["executed"] !== false) silent.push(operationId);
  }
  assert.deepEqual(silent, [
    "connectAccount",
    "disconnectAccount",
    "calculateMargin",
    "calculateProfit",
    "resumeTrading",
  ]);
});
