import assert from "node:assert/strict";
import { join } from "node:path";
import { type RunningGateway, startGateway, type TradeReply } from "../support/gateway.ts";
import { MARKET, openPosition, STANDSTILL } from "../support/trading.ts";

const MARKET_CLOSED = 10018;
const TIMEOUT = 10012;

/** A gateway whose broker answers the next requests to trade as it is told to. */
async function withBroker(
  work: (gateway: RunningGateway, answer: (...retcodes: number[]) => Promise<void>) => Promise<void>,
) {
  const folder = await Deno.makeTempDir();
  try {
    const faults = join(folder, "faults.json");
    await using gateway = await startGateway([...STANDSTILL, "--paper-faults", faults]);
    await work(gateway, (...retcodes) => Deno.writeTextFile(faults, JSON.stringify({ retcodes })));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const partsOf = ({ body }: TradeReply) => body.outcomes.map((part: { executed: boolean }) => part.executed);

Deno.test("trades none of which was executed are answered with the refusal and what became of each", async () => {
  await withBroker(async (gateway, answer) => {
    await openPosition(gateway);
    await openPosition(gateway);
    await answer(MARKET_CLOSED, MARKET_CLOSED);
    const close = async () =>
      await gateway.trade("POST", "/positions/close", { all: true }, "close-refused-1");
    const refused = await close();
    const { body } = refused;
    assert.deepEqual([refused.status, body.code, body.executed], [422, "MARKET_CLOSED", false]);
    assert.deepEqual([body.retcode, body.state, body.count, partsOf(refused)], [
      MARKET_CLOSED,
      "REJECTED",
      2,
      [false, false],
    ]);
    assert.match(body.detail, /^None of 2 trades was executed: The order was refused: the market is closed/);
    const told = await gateway.trade("GET", "/intents/close-refused-1");
    assert.deepEqual([told.body.state, told.body.intentId], [body.state, body.intentId]);
    const again = await close();
    assert.deepEqual(
      [again.status, again.body.replayed, again.headers.get("idempotency-replayed")],
      [422, true, "true"],
    );
    assert.equal((await gateway.json("/positions")).body["count"], 2);
  });
});

Deno.test("trades of one request that are told again say so, with state and number of the request", async () => {
  await using gateway = await startGateway(STANDSTILL);
  await gateway.trade("POST", "/orders", { ...MARKET, orderType: "limit", price: 1.05 }, "resting-1");
  const cancel = async () => await gateway.trade("DELETE", "/orders?all=true", undefined, "cancel-all-1");
  const [first, again] = [await cancel(), await cancel()];
  const told = await gateway.trade("GET", "/intents/cancel-all-1");
  assert.equal(told.body.parentClientOrderId, null);
  assert.equal(first.body.outcomes[0].parentClientOrderId, "cancel-all-1");
  for (const { status, body } of [first, again]) {
    assert.deepEqual([status, body.executed, body.state, body.count], [200, true, "DONE", 1]);
    assert.equal(body.intentId, told.body.intentId);
  }
  assert.deepEqual([first, again].map(({ headers }) => headers.get("idempotency-replayed")), [null, "true"]);
  const nothing = await gateway.trade("DELETE", "/orders?all=true");
  assert.deepEqual([nothing.status, nothing.body.state, nothing.body.count], [200, "DONE_NOCHANGE", 0]);
});

Deno.test("a halt tells what became of what it closes, and that it counts whatever became of that", async () => {
  await withBroker(async (gateway, answer) => {
    await openPosition(gateway);
    await openPosition(gateway);
    const halt = async () =>
      await gateway.trade("POST", "/risk/halt", { reason: "news", closePositions: true });

    await answer(MARKET_CLOSED, MARKET_CLOSED);
    const refused = await halt();
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.executed, refused.body.mode, partsOf(refused)],
      [422, "MARKET_CLOSED", false, "halted", [false, false]],
    );
    assert.match(refused.body.detail, /^The halt is in force\. None of 2 trades was executed: /);

    await answer(MARKET_CLOSED, 0);
    const half = await halt();
    assert.deepEqual(
      [half.status, half.body.executed, half.body.mode, partsOf(half)],
      [200, false, "halted", [false, true]],
    );

    await answer(TIMEOUT);
    const unknown = await halt();
    assert.deepEqual(
      [unknown.status, unknown.body.code, unknown.body.executed, unknown.body.mode, partsOf(unknown)],
      [202, "ORDER_OUTCOME_UNKNOWN", null, "halted", [null]],
    );
    const [{ clientOrderId }] = unknown.body.outcomes;
    assert.equal(unknown.headers.get("location"), `/intents/${clientOrderId}`);
  });
});

Deno.test("a halt that cannot close anything says that it counts", async () => {
  await using gateway = await startGateway(STANDSTILL);
  await openPosition(gateway);
  await gateway.post("/account/disconnect", {});
  const away = await gateway.trade("POST", "/risk/halt", { mode: "reducing", closePositions: true });
  assert.deepEqual(
    [away.status, away.body.code, away.body.executed, away.body.mode],
    [503, "NOT_CONNECTED", false, "reducing"],
  );
});
