import assert from "node:assert/strict";
import { join } from "node:path";
import { startGateway } from "../support/gateway.ts";
import { openPosition, STANDSTILL } from "../support/trading.ts";

Deno.test("a position's levels are set by price, points and money, kept and removed", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const ticket = await openPosition(gateway);
  const read = async () =>
    (await gateway.json(`/positions/${ticket}`)).body["position"] as Record<string, number>;
  const { priceOpen } = await read() as { priceOpen: number };
  const at = (points: number) => Number((priceOpen + points / 100_000).toFixed(5));
  const levels = async () => [(await read())["sl"], (await read())["tp"]];

  const set = await gateway.trade("PATCH", `/positions/${ticket}`, {
    sl: { points: 300 },
    tp: { money: 50 },
  });
  assert.deepEqual([set.status, set.body.state, set.body.position], [200, "DONE", ticket]);
  assert.deepEqual(await levels(), [at(-300), at(500)]);
  await gateway.trade("PATCH", `/positions/${ticket}`, { sl: null });
  assert.deepEqual(await levels(), [0, at(500)]);

  const nothing = await gateway.trade("PATCH", `/positions/${ticket}`, {});
  assert.deepEqual([nothing.status, nothing.body.code, nothing.body.executed], [
    400,
    "STOPS_REQUIRED",
    false,
  ]);
  const wrong = await gateway.trade("PATCH", `/positions/${ticket}`, { sl: 9 });
  assert.deepEqual([wrong.status, wrong.body.code, wrong.body.state], [422, "INVALID_STOPS", "NOT_SENT"]);
  const early = await gateway.trade("POST", `/positions/${ticket}/break-even`, { offsetPoints: 5 });
  assert.deepEqual([early.status, early.body.code], [422, "INVALID_STOPS"]);
  const gone = await gateway.trade("PATCH", "/positions/77", { sl: 1 });
  assert.deepEqual([gone.status, gone.body.code, gone.body.executed], [422, "POSITION_CLOSED", false]);
});

Deno.test("the stop loss of a winning position is put to its opening price", async () => {
  const clock = await Deno.makeTempFile();
  const at = async (minute: number) => {
    await Deno.writeTextFile(`${clock}.new`, `2026-07-15T10:${String(minute).padStart(2, "0")}:30Z@0`);
    await Deno.rename(`${clock}.new`, clock);
  };
  try {
    await at(0);
    await using gateway = await startGateway(["--paper-clock", `file:${clock}`]);
    const tickets = [await openPosition(gateway), await openPosition(gateway, { side: "sell" })];
    let won: number | null = null;
    for (let minute = 1; minute < 60 && won === null; minute++) {
      await at(minute);
      for (const ticket of tickets) {
        const { status } = await gateway.trade("POST", `/positions/${ticket}/break-even`, {});
        if (status === 200) won = ticket;
      }
    }
    assert.notEqual(won, null, "neither side ever won");
    const { body } = await gateway.trade("GET", `/positions/${won}`);
    assert.equal(body.position.sl, body.position.priceOpen);
  } finally {
    await Deno.remove(clock);
  }
});

Deno.test("a position is closed in part and whole", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const ticket = await openPosition(gateway, { magic: 5 });
  const part = await gateway.trade("POST", `/positions/${ticket}/close`, { volume: 0.04 }, "close-part-1");
  assert.deepEqual([part.status, part.body.executed, part.body.volume], [200, true, 0.04]);
  const again = await gateway.trade("POST", `/positions/${ticket}/close`, { volume: 0.04 }, "close-part-1");
  assert.deepEqual([again.status, again.body.replayed, again.body.deal], [200, true, part.body.deal]);
  const over = await gateway.trade("POST", `/positions/${ticket}/close`, { volume: 0.07 });
  assert.deepEqual([over.status, over.body.code, over.body.executed], [400, "INVALID_VOLUME", false]);
  const whole = await gateway.trade("POST", `/positions/${ticket}/close`, {});
  assert.deepEqual([whole.status, whole.body.volume, whole.body.clientOrderIdGenerated], [200, 0.06, true]);
  const gone = await gateway.trade("POST", `/positions/${ticket}/close`, {});
  assert.deepEqual([gone.status, gone.body.code], [422, "POSITION_CLOSED"]);
});

Deno.test("a position is closed by an opposite one, and not by itself", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const long = await openPosition(gateway);
  const short = await openPosition(gateway, { side: "sell" });
  const itself = await gateway.trade("POST", `/positions/${long}/close-by`, { by: long });
  assert.deepEqual([itself.status, itself.body.code, itself.body.executed], [400, "INVALID_ORDER", false]);
  assert.equal((await gateway.trade("POST", `/positions/${long}/close-by`, {})).status, 422);
  const by = await gateway.trade("POST", `/positions/${long}/close-by`, { by: short }, "close-by-1");
  assert.deepEqual([by.status, by.body.executed], [200, true]);
  assert.equal((await gateway.json("/positions")).body["count"], 0);
});

Deno.test("a position is turned round once, with its magic number and new levels", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const turned = await openPosition(gateway, { magic: 6 });
  const reversed = await gateway.trade("POST", `/positions/${turned}/reverse`, {
    sl: { points: 300 },
  }, "turn-it-1");
  assert.deepEqual([reversed.status, reversed.body.executed, reversed.body.count], [200, true, 2]);
  const { body } = await gateway.json("/positions");
  const [position] = body["positions"] as Record<string, unknown>[];
  assert.deepEqual([body["count"], position?.["type"], position?.["magic"], position?.["volume"]], [
    1,
    1,
    6,
    0.1,
  ]);
  const repeated = await gateway.trade("POST", `/positions/${turned}/reverse`, {
    sl: { points: 300 },
  }, "turn-it-1");
  assert.deepEqual(repeated.body.outcomes.map((part: { replayed: boolean }) => part.replayed), [true, true]);
  assert.equal((await gateway.json("/positions")).body["count"], 1);
  assert.equal((await gateway.trade("POST", "/positions/77/reverse", {})).body.code, "POSITION_CLOSED");
});

Deno.test("many positions are closed by filters", async () => {
  await using gateway = await startGateway(STANDSTILL);
  await openPosition(gateway, { magic: 1 });
  await openPosition(gateway, { magic: 2, side: "sell" });
  await openPosition(gateway, { symbol: "USDJPY", magic: 2 });
  const close = async (filter: Record<string, unknown>, name?: string) =>
    await gateway.trade("POST", "/positions/close", filter, name);
  const none = await close({});
  assert.deepEqual([none.status, none.body.code, none.body.executed], [422, "VALIDATION_FAILED", false]);
  assert.equal((await close({ profit: "some" })).status, 422);
  assert.deepEqual((await close({ profit: "profitable" })).body.count, 0);
  const sells = await close({ side: "sell" }, "close-sells-1");
  assert.deepEqual([sells.status, sells.body.executed, sells.body.count], [200, true, 1]);
  const again = await close({ side: "sell" }, "close-sells-1");
  assert.deepEqual([again.body.count, again.body.outcomes[0].replayed], [1, true]);
  assert.equal((await close({ magic: 2, symbol: "EURUSD" })).body.count, 0);
  await gateway.post("/account/disconnect", {});
  const away = await close({ all: true }, "close-all-1");
  // On its first day a journal may lack what was sent before: only the broker knows, and it is away.
  assert.deepEqual([away.status, away.body.code, away.body.executed], [503, "NOT_CONNECTED", null]);
  await gateway.post("/account/connect", { username: "1000001", password: "paper", server: "Paper-Demo" });
  assert.equal((await close({ all: true }, "close-all-1")).body.count, 2);
  assert.equal((await gateway.json("/positions")).body["count"], 0);
});

Deno.test("many trades are executed where every one was, told by the answer and by the name alike", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const faults = join(folder, "faults.json");
    await using gateway = await startGateway([...STANDSTILL, "--paper-faults", faults]);
    await openPosition(gateway);
    await openPosition(gateway);
    await Deno.writeTextFile(faults, JSON.stringify({ retcodes: [10018, 0] }));
    const { body } = await gateway.trade("POST", "/positions/close", { all: true }, "close-mixed-1");
    const parts = body.outcomes.map((part: { executed: boolean }) => part.executed);
    assert.deepEqual([body.executed, parts], [false, [false, true]]);
    const told = await gateway.trade("GET", "/intents/close-mixed-1");
    assert.deepEqual([told.body.executed, told.body.state], [false, "PARTIAL"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
