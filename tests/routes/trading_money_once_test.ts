import assert from "node:assert/strict";
import { join } from "node:path";
import { type RunningGateway, startGateway } from "../support/gateway.ts";
import { openPosition, STANDSTILL } from "../support/trading.ts";

const ADJUST = "/positions/adjust-by-money";

async function stopsOf(gateway: RunningGateway, ticket: number) {
  const { sl, tp } = (await gateway.json(`/positions/${ticket}`)).body["position"] as {
    sl: number;
    tp: number;
  };
  return [sl, tp];
}

Deno.test("stops by money are told again after a partial close, though the money buys others now", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const ticket = await openPosition(gateway);
  const money = { ticket, stopLossValueInMoney: 20, takeProfitValueInMoney: 40 };
  const first = await gateway.trade("POST", ADJUST, money, "stops-by-money-1");
  assert.deepEqual([first.status, first.body.executed, first.body.replayed], [200, true, false]);
  const part = await gateway.trade("POST", `/positions/${ticket}/close`, { volume: 0.05 }, "half-of-it-1");
  assert.equal(part.body.executed, true);

  // The same money in other spellings.
  for (
    const same of [money, {
      ticket: String(ticket),
      stopLossValueInMoney: "20.0",
      takeProfilValueInMoney: 40,
    }]
  ) {
    const again = await gateway.trade("POST", ADJUST, same, "stops-by-money-1");
    assert.deepEqual(
      [again.status, again.body.executed, again.body.replayed, again.body.intentId],
      [200, true, true, first.body.intentId],
    );
    for (const price of ["stopLossPrice", "takeProfitPrice"]) {
      assert.equal(again.body[price], first.body[price]);
    }
    assert.deepEqual(
      [again.body.volume, again.body.stopLossValueInMoney, again.body.takeProfitValueInMoney],
      [0.05, 10, 20],
    );
  }
  assert.deepEqual(await stopsOf(gateway, ticket), [first.body.stopLossPrice, first.body.takeProfitPrice]);

  const others = [
    { ...money, stopLossValueInMoney: 21 },
    { ...money, takeProfitValueInMoney: 41 },
    { ...money, valueCurrency: "account" },
    { ...money, comment: "another" },
  ];
  for (const other of others) {
    const refused = await gateway.trade("POST", ADJUST, other, "stops-by-money-1");
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.executed],
      [422, "IDEMPOTENCY_KEY_REUSED", false],
    );
  }
  assert.deepEqual(await stopsOf(gateway, ticket), [first.body.stopLossPrice, first.body.takeProfitPrice]);
});

Deno.test("stops by money of the account are told again after the rate has moved", async () => {
  const folder = await Deno.makeTempDir();
  try {
    // The same broker a day later: its rates are others.
    const flags = [
      "--paper-db",
      join(folder, "paper.db"),
      "--data",
      join(folder, "data"),
      ...STANDSTILL.slice(2),
    ];
    const money = { stopLossValueInMoney: 400, valueCurrency: "account" };
    const adjust = async (moment: string) => {
      await using gateway = await startGateway(["--paper-clock", moment, ...flags]);
      const { body } = await gateway.json("/positions");
      const [held] = body["positions"] as { ticket: number }[];
      const ticket = held?.ticket ?? await openPosition(gateway, { symbol: "EURJPY" });
      const other = { ticket, ...money, takeProfitValueInMoney: 500 };
      return {
        bought: (await gateway.trade("POST", ADJUST, other, `fresh-${moment.slice(8, 10)}-day`)).body,
        told: (await gateway.trade("POST", ADJUST, { ticket, ...money }, "stops-by-rate-1")).body,
      };
    };
    const before = await adjust("2026-07-15T10:00:30Z@0");
    const after = await adjust("2026-07-16T10:00:30Z@0");
    assert.notEqual(after.bought.stopLossPrice, before.bought.stopLossPrice);
    assert.deepEqual([before.told.executed, before.told.replayed], [true, false]);
    assert.deepEqual([after.told.executed, after.told.replayed], [true, true]);
    assert.equal(after.told.stopLossPrice, before.told.stopLossPrice);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("money that buys no stop any more does not deny that the stops were set", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const ticket = await openPosition(gateway);
  const { priceOpen } = (await gateway.json(`/positions/${ticket}`)).body["position"] as {
    priceOpen: number;
  };
  // With a tenth of the volume it would be a price below zero.
  const money = { ticket, stopLossValueInMoney: Math.floor(priceOpen * 5_000) };
  assert.equal((await gateway.trade("POST", ADJUST, money, "stops-far-away-1")).body.executed, true);
  await gateway.trade("POST", `/positions/${ticket}/close`, { volume: 0.09 }, "most-of-it-1");
  const again = await gateway.trade("POST", ADJUST, money, "stops-far-away-1");
  assert.deepEqual([again.body.code, again.body.executed, again.body.replayed], [
    "INVALID_ORDER",
    true,
    true,
  ]);
});
