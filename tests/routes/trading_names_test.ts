import assert from "node:assert/strict";
import { sharedGateway, startGateway } from "../support/gateway.ts";
import { MARKET, STANDSTILL } from "../support/trading.ts";

const PROTECTED = { ...MARKET, sl: { points: 200 } };

const gateway = sharedGateway(() => startGateway(STANDSTILL));

async function positions(): Promise<number> {
  return (await gateway().json("/positions")).body["count"] as number;
}

Deno.test("an order with a name is executed, and every fact is told", async () => {
  const before = await positions();
  const { status, body } = await gateway().trade("POST", "/orders", PROTECTED, "breakout-1");
  assert.deepEqual([status, body.executed, body.state, body.retcodeName], [201, true, "FILLED", "DONE"]);
  assert.deepEqual(
    [body.clientOrderId, body.clientOrderIdGenerated, body.replayed],
    ["breakout-1", false, false],
  );
  assert.ok(body.intentId > 0 && body.deal > 0 && body.order === body.position);
  assert.equal(body.request.sl, Number((body.price - 0.002).toFixed(5)));
  assert.match(body.comment, /^oa[0-9A-Z]{13}-api-order$/);
  assert.equal(await positions(), before + 1);
});

Deno.test("a name in the header, quoted or not, and in the body is the same, and its order is carried out once", async () => {
  const first = await gateway().trade("POST", "/orders", PROTECTED, "breakout-2");
  const open = await positions();
  for (
    const again of [
      await gateway().trade("POST", "/orders", PROTECTED, '"breakout-2"'),
      await gateway().trade("POST", "/orders", { ...PROTECTED, clientOrderId: "breakout-2" }),
      await gateway().trade("POST", "/orders", { ...PROTECTED, clientOrderId: "breakout-2" }, "breakout-2"),
    ]
  ) {
    assert.deepEqual([again.status, again.headers.get("idempotency-replayed")], [200, "true"]);
    assert.deepEqual([again.body.replayed, again.body.deal], [true, first.body.deal]);
  }
  assert.equal(await positions(), open);
});

Deno.test("other terms under the name of an order are refused", async () => {
  await gateway().trade("POST", "/orders", PROTECTED, "breakout-3");
  const open = await positions();
  const { status, body } = await gateway().trade("POST", "/orders", MARKET, "breakout-3");
  assert.deepEqual([status, body.code, body.executed], [422, "IDEMPOTENCY_KEY_REUSED", false]);
  assert.equal(await positions(), open);
});

Deno.test("names of an order that differ or are no names are refused", async () => {
  const before = await positions();
  const both = { ...MARKET, clientOrderId: "breakout-4" };
  const differ = await gateway().trade("POST", "/orders", both, "breakout-5");
  assert.deepEqual([differ.status, differ.body.code, differ.body.executed], [400, "INVALID_ORDER", false]);
  assert.match(
    differ.body.detail,
    /it has two names, Idempotency-Key "breakout-5" and clientOrderId "breakout-4"/,
  );
  assert.deepEqual(differ.body.errors[0].loc, ["body", "clientOrderId"]);
  for (const name of ["short", "x".repeat(65), 'half"quoted-1', "with blank 1"]) {
    const { status, body } = await gateway().trade("POST", "/orders", MARKET, name);
    assert.deepEqual([status, body.code], [422, "VALIDATION_FAILED"], name);
  }
  assert.equal(await positions(), before);
});

Deno.test("an order without a name, in 0.5.0's form, gets one, which is told", async () => {
  const before = await positions();
  const { status, body } = await gateway().trade("POST", "/orders", MARKET);
  assert.deepEqual([status, body.success, body.clientOrderIdGenerated], [200, true, true]);
  assert.equal((await gateway().json(`/intents/${body.clientOrderId}`)).body["deal"], body.deal);
  assert.equal(await positions(), before + 1);
});
