import { status } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { startBareGateway, startGateway } from "../support/gateway.ts";
import { ScriptedServer } from "../support/scripted_server.ts";
import { MARKET, STANDSTILL } from "../support/trading.ts";

Deno.test("a field that an operation does not know is refused, so that no wish is lost silently", async () => {
  await using gateway = await startBareGateway();
  const cases: [method: string, path: string, body: Record<string, unknown> | undefined, field: string][] = [
    ["POST", "/orders", { ...MARKET, stopLoss: 1.05 }, "stopLoss"],
    ["POST", "/orders", { ...MARKET, clientOrderId: "misspelt-1", stop_loss: 1.05 }, "stop_loss"],
    ["POST", "/orders/check", { ...MARKET, exp: "2027-01-01" }, "exp"],
    ["POST", "/orders/close", { ticket: 7, volum: 0.1 }, "volum"],
    ["POST", "/positions/modify", { ticket: 7, sl: 1.05, takeProfit: 2 }, "takeProfit"],
    ["POST", "/positions/adjust-by-money", { ticket: 7, stopLoss: 5 }, "stopLoss"],
    ["PATCH", "/positions/7", { sl: 1.05, takeProfit: 2 }, "takeProfit"],
    ["PATCH", "/orders/7", { price: 1.05, expires: null }, "expires"],
    ["POST", "/positions/7/close", { volum: 0.1 }, "volum"],
    ["POST", "/positions/7/close-by", { by: 8, volume: 0.1 }, "volume"],
    ["POST", "/positions/7/reverse", { stopLoss: 1.05 }, "stopLoss"],
    ["POST", "/positions/7/reverse", { dryRun: true }, "dryRun"],
    ["POST", "/positions/7/break-even", { offset: 5 }, "offset"],
    ["POST", "/positions/close", { all: true, symbl: "EURUSD" }, "symbl"],
    ["POST", "/positions/close", { all: true, dryRun: true }, "dryRun"],
    ["DELETE", "/orders?all=true&symbl=EURUSD", undefined, "symbl"],
    ["DELETE", "/orders?symbol=EURUSD&dryRun=true", undefined, "dryRun"],
    ["DELETE", "/orders/7?dryrun=true", undefined, "dryrun"],
    ["POST", "/risk/halt", { cancel: true }, "cancel"],
  ];
  for (const [method, path, body, field] of cases) {
    const reply = await gateway.trade(method, path, body);
    assert.deepEqual([reply.status, reply.body.code], [422, "VALIDATION_FAILED"], `${method} ${path}`);
    assert.match(
      reply.body.detail,
      new RegExp(`^Cannot accept the request: the \\w+ has the unknown field "${field}"\\.$`),
    );
    if (!path.startsWith("/risk")) assert.equal(reply.body.executed, false);
  }
});

Deno.test("a refused field is named with its value and what it must be", async () => {
  await using gateway = await startBareGateway();
  const detailOf = async (body: Record<string, unknown>) =>
    (await gateway.trade("POST", "/orders", { ...MARKET, ...body })).body.detail;
  const whole = "must be a whole number from 0 to 18446744073709551615";
  assert.match(await detailOf({ magic: 1.5 }), new RegExp(`"magic" ${whole}, but is 1.5`));
  assert.match(await detailOf({ deviation: -1 }), new RegExp(`"deviation" ${whole}, but is -1`));
  assert.match(
    await detailOf({ sl: { pips: 5 } }),
    /"sl" must be a price, or an object .*, but is {"pips":5}/,
  );
  const { body } = await gateway.trade("GET", "/intents?state=UNKNOWN,LOST");
  assert.match(body.detail, /query field "state" must be one of ACCEPTED, .*, but is "UNKNOWN,LOST"/);
  const margin = await gateway.trade("POST", "/orders/margin", { ...MARKET, price: -4 });
  assert.match(margin.body.detail, /"price" must be more than 0, but is -4/);
});

Deno.test("the second price of a stopLimit order is refused where the order has none, but not in 0.5.0's form", async () => {
  await using gateway = await startGateway(STANDSTILL);
  for (const [orderType, price] of [["market", undefined], ["limit", 1.05], ["stop", 1.2]] as const) {
    const order = { ...MARKET, orderType, price, stopLimit: 1.195 };
    for (const path of ["/orders", "/orders/check"]) {
      const { status, body } = await gateway.trade("POST", path, {
        ...order,
        clientOrderId: "second-price-1",
      });
      assert.deepEqual(
        [status, body.code, body.executed],
        [422, "VALIDATION_FAILED", false],
        `${path} ${orderType}`,
      );
      assert.match(body.detail, /"stopLimit" is only for stopLimit orders, .*, but is 1\.195\.$/);
      assert.deepEqual(body.errors[0].loc, ["body", "stopLimit"]);
    }
    assert.equal((await gateway.trade("POST", "/orders", order)).status, 200);
  }
});

Deno.test("null takes the end of a pending order away, and no price", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const pending = { ...MARKET, orderType: "limit", price: 0.9, expiration: "2037-01-01T10:00:00Z" };
  const { body: { order } } = await gateway.trade("POST", "/orders", pending, "resting-order-1");
  const change = async (body: Record<string, unknown>) =>
    await gateway.trade("PATCH", `/orders/${order}`, body);
  for (
    const [body, status, code] of [
      [{ price: null }, 422, "VALIDATION_FAILED"],
      [{ stopLimit: null }, 422, "VALIDATION_FAILED"],
      [{ expiration: null, lifetime: "DAY" }, 400, "INVALID_ORDER"],
    ] as const
  ) {
    const refused = await change(body);
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.executed],
      [status, code, false],
      refused.body.detail,
    );
  }
  assert.deepEqual([(await change({ expiration: null })).body.state], ["DONE"]);
  const { body } = await gateway.trade("GET", `/orders/${order}`);
  assert.deepEqual([body.order.timeExpirationUtc, body.order.typeTime, body.order.priceOpen], [null, 0, 0.9]);
});

Deno.test("an order in 0.5.0's form that was not sent when its server was lost is no success", async () => {
  const [server, address] = await ScriptedServer.start({
    submitOrder: (_call, reply) => reply({ code: status.UNAVAILABLE, details: "gone" }),
    getIntent: (call, reply) =>
      reply(null, {
        intent: {
          clientKey: call.request.clientKey ?? "",
          intentId: "7",
          state: "INTENT_STATE_NOT_SENT",
          executed: false,
          reason: "ERROR_REASON_SERVER_UNAVAILABLE",
          message: "The order was not sent: the terminal server was restarted before its turn",
        },
      }),
  });
  await using gateway = await startBareGateway(["--grpc-target", address]);
  const { status: http, body } = await gateway.trade("POST", "/orders", MARKET);
  server.kill();
  assert.deepEqual([http, body.code, body.executed, body.success], [
    503,
    "SERVER_UNAVAILABLE",
    false,
    undefined,
  ]);
});

Deno.test("what was adjusted is told, and again when the order is told again", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const pending = { ...MARKET, orderType: "limit", price: 0.9000049 };
  const dry = await gateway.trade("POST", "/orders/check", pending);
  const placed = await gateway.trade("POST", "/orders", pending, "between-ticks-1");
  const intent = await gateway.trade("GET", "/intents/between-ticks-1");
  for (const { body } of [dry, placed, intent]) {
    assert.equal(body.request.price, 0.9);
    assert.equal(body.notes.length, 1);
    assert.match(body.notes[0], /^price .*0\.9000049.* 0\.9\b/);
  }
  assert.deepEqual((await gateway.trade("POST", "/orders", MARKET)).body.notes, []);
});

Deno.test("many closings whose end is not known say where it will be told", async () => {
  const [server, address] = await ScriptedServer.start({
    closePositions: (_call, reply) => reply({ code: status.UNAVAILABLE, details: "gone" }),
  });
  await using gateway = await startBareGateway(["--grpc-target", address]);
  const lost = await gateway.trade("POST", "/positions/close", { all: true }, "close-them-all");
  server.kill();
  assert.deepEqual([lost.status, lost.body.executed], [202, null]);
  assert.equal(lost.headers.get("location"), "/intents/close-them-all");
});
