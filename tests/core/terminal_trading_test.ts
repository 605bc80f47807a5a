import { status } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import type { ApiError } from "../../src/errors.ts";
import type { Intent } from "../../src/terminal/gen/mt5/v1/Intent.ts";
import { openTerminal } from "../../src/terminal/grpc_terminal.ts";
import type { NewOrder, TradeOptions } from "../../src/trading/contract.ts";
import { type Script, ScriptedServer, trailers, withServer } from "../support/scripted_server.ts";

const ORDER: NewOrder = { kind: "market", side: "buy", symbol: "EURUSD", volume: 0.1 };
const GIVEN: TradeOptions = { clientKey: "given-by-client-1", isNewKey: false };
const MADE: TradeOptions = { clientKey: "made-by-gateway-1", isNewKey: true };
const FILLED: Intent = { intentId: 7, clientKey: GIVEN.clientKey, state: 3, executed: true, order: 5 };

Deno.test("an order whose server dies is told by the journal of the next one, and is sent once", async () => {
  let sent = 0;
  const asked: unknown[] = [];
  const getIntent: Script["getIntent"] = (call, reply) => {
    asked.push(call.request.clientKey);
    reply(null, { intent: asked.length === 1 ? { intentId: 7, clientKey: "x", state: 2 } : FILLED });
  };
  const submitOrder: Script["submitOrder"] = () => {
    sent++;
    first.kill();
    ScriptedServer.startAt(target, { getIntent }).then((next) => servers.push(next));
  };
  const servers: ScriptedServer[] = [];
  const [first, target] = await ScriptedServer.start({ submitOrder });
  const terminal = openTerminal(target, { apiKey: null, apiSecret: null });
  const { intent, replayed } = await terminal.submitOrder(ORDER, GIVEN);
  assert.deepEqual([intent.executed, intent.state, intent.order, replayed], [true, "FILLED", 5, false]);
  assert.deepEqual([sent, asked], [1, [GIVEN.clientKey, GIVEN.clientKey]]);
  terminal.close();
  for (const server of servers) server.kill();
});

Deno.test("an order that fails with any status but the server's own word is unknown, and is sent once", async () => {
  for (
    const code of [status.UNAVAILABLE, status.DEADLINE_EXCEEDED, status.INTERNAL, status.RESOURCE_EXHAUSTED]
  ) {
    let sent = 0;
    const submitOrder: Script["submitOrder"] = (_call, reply) => {
      sent++;
      reply({ code, details: "so it goes" });
    };
    const getIntent: Script["getIntent"] = (_call, reply) =>
      reply(null, { intent: { ...FILLED, state: 10, executed: undefined as never } });
    await withServer({ submitOrder, getIntent }, async (terminal) => {
      const { intent } = await terminal.submitOrder(ORDER, MADE);
      assert.deepEqual([intent.executed, intent.state, intent.intentId], [null, "UNKNOWN", 7]);
      assert.equal(sent, 1);
    });
  }
});

Deno.test("an order of which the journal knows nothing stays unknown: it may still be on its way", async () => {
  const submitOrder: Script["submitOrder"] = (_call, reply) =>
    reply({ code: status.UNAVAILABLE, details: "gone" });
  const getIntent: Script["getIntent"] = (_call, reply) =>
    reply({ code: status.NOT_FOUND, details: "no", metadata: trailers("INTENT_NOT_FOUND", {}) });
  await withServer({ submitOrder, getIntent }, async (terminal) => {
    const { intent } = await terminal.submitOrder(ORDER, MADE);
    assert.deepEqual([intent.executed, intent.state, intent.intentId], [null, "UNKNOWN", null]);
    assert.equal(intent.clientKey, MADE.clientKey);
  });
});

Deno.test("that an earlier call with a given name was not sent tells nothing of one that was lost", async () => {
  const submitOrder: Script["submitOrder"] = (_call, reply) =>
    reply({ code: status.UNAVAILABLE, details: "gone" });
  const getIntent: Script["getIntent"] = (_call, reply) =>
    reply(null, { intent: { ...FILLED, state: 9, executed: false } });
  await withServer({ submitOrder, getIntent }, async (terminal) => {
    const given = await terminal.submitOrder(ORDER, GIVEN);
    assert.deepEqual([given.intent.executed, given.intent.state], [null, "UNKNOWN"]);
    const made = await terminal.submitOrder(ORDER, MADE);
    assert.deepEqual([made.intent.executed, made.intent.state], [false, "NOT_SENT"]);
  });
});

Deno.test("what was not sent now is not executed where its name is new, else nobody knows", async () => {
  const submitOrder: Script["submitOrder"] = (_call, reply) =>
    reply({
      code: status.UNAVAILABLE,
      details: "Not yet.",
      metadata: trailers("TRADING_NOT_READY", { sent: "false" }),
    });
  await withServer({ submitOrder }, async (terminal) => {
    for (const [options, facts] of [[MADE, { executed: "false" }], [GIVEN, {}]] as const) {
      await assert.rejects(terminal.submitOrder(ORDER, options), (error: ApiError) => {
        assert.deepEqual([error.code, error.metadata], ["TRADING_NOT_READY", facts]);
        return true;
      });
    }
  });
});

Deno.test("many closings whose answer is lost are not complete, and are not sent again", async () => {
  let sent = 0;
  const closePositions: Script["closePositions"] = (_call, reply) => {
    sent++;
    reply({ code: status.UNAVAILABLE, details: "gone" });
  };
  await withServer({ closePositions }, async (terminal) => {
    assert.deepEqual(await terminal.closePositions({ all: true }, MADE), { outcomes: [], complete: false });
    assert.equal(sent, 1);
  });
});

Deno.test("an order that the server says it did not send is an error with executed false", async () => {
  const facts = { executed: "false", guard: "maxVolumePerOrder" };
  const submitOrder: Script["submitOrder"] = (_call, reply) =>
    reply({
      code: status.FAILED_PRECONDITION,
      details: "Too much.",
      metadata: trailers("RISK_DENIED", facts),
    });
  await withServer({ submitOrder }, async (terminal) => {
    await assert.rejects(terminal.submitOrder(ORDER, GIVEN), (error: ApiError) => {
      assert.deepEqual([error.code, error.detail, error.metadata], ["RISK_DENIED", "Too much.", facts]);
      return true;
    });
  });
});

Deno.test("a request that is still on its way is neither executed nor not", async () => {
  const submitOrder: Script["submitOrder"] = (_call, reply) =>
    reply({
      code: status.ABORTED,
      details: "Wait.",
      metadata: trailers("REQUEST_IN_PROGRESS", { state: "SENDING" }),
    });
  await withServer({ submitOrder }, async (terminal) => {
    await assert.rejects(terminal.submitOrder(ORDER, GIVEN), (error: ApiError) => {
      assert.deepEqual([error.code, error.metadata], ["REQUEST_IN_PROGRESS", { state: "SENDING" }]);
      return true;
    });
  });
});

Deno.test("without a server only a new name is known not to be executed", async () => {
  const terminal = openTerminal("127.0.0.1:9", { apiKey: null, apiSecret: null });
  const cases = [[MADE, "false"], [GIVEN, undefined]] as const;
  await Promise.all(
    cases.map(([options, executed]) =>
      assert.rejects(terminal.submitOrder(ORDER, options), (error: ApiError) => {
        assert.deepEqual([error.code, error.metadata["executed"]], ["SERVER_UNAVAILABLE", executed]);
        return true;
      })
    ),
  );
  terminal.close();
});

Deno.test("an order travels with exact integers and only what is given, and so does its answer", async () => {
  let request: Record<string, unknown> = {};
  const ticket = 2n ** 63n + 1n;
  const submitOrder: Script["submitOrder"] = (call, reply) => {
    request = { ...call.request };
    const result = { retcode: 10009, order: String(ticket), request: { action: 1, type: 2 } } as const;
    reply(null, { outcome: { intent: { ...FILLED, order: String(ticket), result }, replayed: true } });
  };
  await withServer({ submitOrder }, async (terminal) => {
    const order: NewOrder = {
      ...ORDER,
      kind: "stopLimit",
      side: "sell",
      magic: ticket,
      sl: { points: 200 },
      tp: null,
      lifetime: "SPECIFIED",
      expirationMsc: 1_500,
      filling: "FOK",
    };
    const { intent, replayed } = await terminal.submitOrder(order, { ...GIVEN, notAfterMsc: 2_000 });
    assert.deepEqual([intent.order, intent.result?.order, replayed], [ticket, ticket, true]);
    assert.equal(intent.result?.request.type, 1);
  });
  const { kind, side, magic, sl, tp, lifetime, filling, expiration, comment, options } = request;
  assert.deepEqual([kind, side, magic, lifetime, filling], [4, 2, String(ticket), 3, 1]);
  assert.deepEqual([(sl as { points: number }).points, tp, comment], [200, null, undefined]);
  assert.deepEqual(expiration, { seconds: "1", nanos: 500_000_000 });
  const { clientKey, notAfter, maxAgeMsc } = options as Record<string, unknown>;
  assert.deepEqual([clientKey, notAfter, maxAgeMsc], [GIVEN.clientKey, {
    seconds: "2",
    nanos: 0,
  }, undefined]);
});
