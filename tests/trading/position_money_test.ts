import assert from "node:assert/strict";
import { priceStep, stopForMoney, stopForMoneyInAccountCurrency } from "../../src/trading/money_stops.ts";
import { positionValues, positionValuesInAccountCurrency } from "../../src/trading/position_values.ts";

const EURUSD = {
  tradeTickSize: 0.00001,
  point: 0.00001,
  digits: 5,
  tradeContractSize: 100_000,
  tradeTickValue: 1,
};
const USDJPY = {
  tradeTickSize: 0.001,
  point: 0.001,
  digits: 3,
  tradeContractSize: 100_000,
  tradeTickValue: 0.69,
};
const XAUUSD = { tradeTickSize: 0.01, point: 0.01, digits: 2, tradeContractSize: 100, tradeTickValue: 1 };
const INDEX = { tradeTickSize: 0.25, point: 0.01, digits: 2, tradeContractSize: 1, tradeTickValue: 5 };

function position(side: "buy" | "sell", priceOpen: number, volume: number, stops = { sl: 0, tp: 0 }) {
  return { type: side === "buy" ? 0 : 1, priceOpen, volume, ...stops };
}

Deno.test("the four formulas: distance × volume × contract size, each with its own sign", () => {
  const long = position("buy", 1.1, 0.1, { sl: 1.095, tp: 1.12 });
  assert.deepEqual(positionValues(long, 100_000), { stopLossValue: 50, takeProfitValue: 200 });
  const short = position("sell", 1.1, 0.1, { sl: 1.105, tp: 1.08 });
  assert.deepEqual(positionValues(short, 100_000), { stopLossValue: 50, takeProfitValue: 200 });
  const gold = position("sell", 1970.98, 0.01, { sl: 1980.98, tp: 1960.48 });
  assert.deepEqual(positionValues(gold, 100), { stopLossValue: 10, takeProfitValue: 10.5 });
});

Deno.test("a stop loss that secures a profit is negative, a level that is not set has no value", () => {
  const secured = position("buy", 1.1, 0.1, { sl: 1.11, tp: 0 });
  assert.deepEqual(positionValues(secured, 100_000), { stopLossValue: -100, takeProfitValue: null });
});

Deno.test("in account currency the terminal calculates: a loss is what the stop loss costs", async () => {
  // 0.1 lot USDJPY bought at 144.132: 0.008 × 10,000 / 144.124 = 0.56 dollars.
  const long = position("buy", 144.132, 0.1, { sl: 144.124, tp: 0 });
  const profitAt = (price: number) =>
    Promise.resolve(Math.round((price - 144.132) * 10_000 / price * 100) / 100);
  assert.deepEqual(await positionValuesInAccountCurrency(long, profitAt), {
    stopLossValue: 0.56,
    takeProfitValue: null,
  });
});

Deno.test("money becomes a distance from the entry: 10 dollars of 0.1 lot EURUSD are 100 points", () => {
  const long = position("buy", 1.08512, 0.1);
  assert.deepEqual(stopForMoney("stopLoss", 10, long, EURUSD), { price: 1.08412, value: 10 });
  assert.deepEqual(stopForMoney("takeProfit", 30, long, EURUSD), { price: 1.08812, value: 30 });
  const short = position("sell", 1.08512, 0.1);
  assert.deepEqual(stopForMoney("stopLoss", 10, short, EURUSD), { price: 1.08612, value: 10 });
  assert.deepEqual(stopForMoney("takeProfit", 30, short, EURUSD), { price: 1.08212, value: 30 });
});

Deno.test("a value that the price step cannot represent becomes the nearest lower one", () => {
  assert.deepEqual(stopForMoney("stopLoss", 10.57, position("buy", 1970.98, 0.03), XAUUSD), {
    price: 1967.46,
    value: 10.56,
  });
  assert.deepEqual(stopForMoney("takeProfit", 9.9, position("sell", 5000, 2), INDEX), {
    price: 4995.25,
    value: 9.5,
  });
});

Deno.test("from an average price between two steps the value is still not above the money", () => {
  const averaged = position("buy", 1.085125, 0.1);
  const stop = stopForMoney("stopLoss", 10, averaged, EURUSD);
  assert.deepEqual(stop, { price: 1.08413, value: 9.95 });
  const target = stopForMoney("takeProfit", 10, averaged, EURUSD);
  assert.deepEqual(target, { price: 1.08612, value: 9.95 });
  assert.deepEqual(stopForMoney("stopLoss", 0.06, averaged, EURUSD), { price: 1.08512, value: 0.05 });
  assert.equal(stopForMoney("stopLoss", 0.04, averaged, EURUSD), "tooSmall");
});

Deno.test("ten yen move no stop of USDJPY: the page's meaning of money is the profit currency", () => {
  assert.equal(stopForMoney("stopLoss", 10, position("buy", 144.132, 0.2), USDJPY), "tooSmall");
  assert.deepEqual(stopForMoney("stopLoss", 1000, position("buy", 144.132, 0.2), USDJPY), {
    price: 144.082,
    value: 1000,
  });
});

Deno.test("a stop below zero is refused, because MT5 would read it as none", () => {
  assert.equal(stopForMoney("stopLoss", 11_000, position("buy", 1.08512, 0.1), EURUSD), "noPrice");
  assert.equal(stopForMoney("takeProfit", 11_000, position("sell", 1.08512, 0.1), EURUSD), "noPrice");
});

Deno.test("in account currency the level is the farthest whose result is not above the money", async () => {
  const short = position("sell", 148.644, 0.2);
  const profitAt = (price: number) =>
    Promise.resolve(Math.round((148.644 - price) * 20_000 / price * 100) / 100);
  const loss = await stopForMoneyInAccountCurrency("stopLoss", 55, short, USDJPY, profitAt);
  assert.deepEqual(loss, { price: 149.053, value: 54.88 });
  assert.ok(Math.abs(await profitAt(149.054)) > 55);
  const gain = await stopForMoneyInAccountCurrency("takeProfit", 70, short, USDJPY, profitAt);
  assert.deepEqual(gain, { price: 148.126, value: 69.94 });
});

Deno.test("the search in account currency finds the level also from a tick value that is far off", async () => {
  const long = position("buy", 5000, 1);
  const profitAt = (price: number) => Promise.resolve((price - 5000) * 20);
  for (const tradeTickValue of [0, 0.01, 5, 900]) {
    const stop = await stopForMoneyInAccountCurrency(
      "stopLoss",
      333,
      long,
      { ...INDEX, tradeTickValue },
      profitAt,
    );
    assert.deepEqual(stop, { price: 4983.5, value: 330 });
  }
});

Deno.test("in account currency too, money below one step or below a price of zero is refused", async () => {
  const long = position("buy", 5000, 1);
  const profitAt = (price: number) => Promise.resolve((price - 5000) * 20);
  assert.equal(await stopForMoneyInAccountCurrency("stopLoss", 4, long, INDEX, profitAt), "tooSmall");
  assert.equal(await stopForMoneyInAccountCurrency("stopLoss", 200_000, long, INDEX, profitAt), "noPrice");
});

Deno.test("the price step is the tick size, else the point, else the last decimal", () => {
  assert.equal(priceStep(INDEX), 0.25);
  assert.equal(priceStep({ ...INDEX, tradeTickSize: 0 }), 0.01);
  assert.equal(priceStep({ tradeTickSize: 0, point: 0, digits: 3 }), 0.001);
});
