import assert from "node:assert/strict";
import type { TradeOrder, TradePosition } from "../../src/structures/mod.ts";
import { exposureBySymbol, exposureOf, totalExposure, type Valuation } from "../../src/trading/exposure.ts";

const EURUSD = { tradeTickSize: 0.00001, tradeTickValue: 1 };
const GER40_IN_USD = { tradeTickSize: 0.1, tradeTickValue: 0.108 };

function position(symbol: string, type: number, volume: number, priceCurrent: number, profit = 0) {
  return { symbol, type, volume, priceCurrent, profit } as TradePosition;
}

function order(symbol: string, type: number, volumeCurrent: number) {
  return { symbol, type, volumeCurrent } as TradeOrder;
}

function valueOf(volume: number, price: number, symbol: Valuation): number | null {
  return exposureOf("ANY", [position("ANY", 0, volume, price)], [], symbol).longValue;
}

Deno.test("a volume is worth its price in ticks, each at the terminal's tick value in account currency", () => {
  assert.equal(Math.round(valueOf(0.1, 1.0968, EURUSD) ?? 0), 10_968);
  // One lot USDJPY is 100,000 dollars, whatever the price: the tick value is 0.001 × 100,000 / 148.65.
  assert.equal(
    Math.round(valueOf(1, 148.65, { tradeTickSize: 0.001, tradeTickValue: 100 / 148.65 }) ?? 0),
    100_000,
  );
  assert.equal(Math.round(valueOf(2, 18_000, GER40_IN_USD) ?? 0), 38_880);
});

Deno.test("where the terminal does not know the value of a tick there is no value, not zero", () => {
  assert.equal(valueOf(1, 1.1, { tradeTickSize: 0, tradeTickValue: 1 }), null);
  const [unknown] = exposureBySymbol([position("EURUSD", 0, 1, 1.1)], [], new Map());
  assert.deepEqual([unknown?.longValue, unknown?.netValue, unknown?.grossValue], [null, null, null]);
});

Deno.test("exposure sums long, short, net, gross and pending volumes by symbol", () => {
  const positions = [
    position("XAUUSD", 1, 0.5, 2000, -3),
    position("EURUSD", 0, 0.1, 1.1, 1.1),
    position("EURUSD", 0, 0.2, 1.1, 2.2),
    position("EURUSD", 1, 0.1, 1.1, -0.5),
  ];
  const orders = [
    order("EURUSD", 2, 0.1),
    order("EURUSD", 4, 0.2),
    order("EURUSD", 7, 0.4),
    order("GBPUSD", 3, 0.3),
    order("EURUSD", 8, 9),
  ];
  const symbols = new Map([["EURUSD", EURUSD], ["XAUUSD", { tradeTickSize: 0.01, tradeTickValue: 1 }]]);
  const all = exposureBySymbol(positions, orders, symbols);
  assert.deepEqual(all.map(({ symbol }) => symbol), ["EURUSD", "GBPUSD", "XAUUSD"]);
  assert.deepEqual(all[0], {
    symbol: "EURUSD",
    positionsCount: 3,
    buyVolume: 0.3,
    sellVolume: 0.1,
    netVolume: 0.2,
    pendingBuyVolume: 0.3,
    pendingSellVolume: 0.4,
    profit: 2.8,
    longVolume: 0.3,
    shortVolume: 0.1,
    grossVolume: 0.4,
    longValue: 33_000,
    shortValue: 11_000,
    netValue: 22_000,
    grossValue: 44_000,
  });
  assert.deepEqual(totalExposure(all), {
    positionsCount: 4,
    profit: -0.2,
    longVolume: 0.3,
    shortVolume: 0.6,
    netVolume: -0.3,
    grossVolume: 0.9,
    longValue: 33_000,
    shortValue: 111_000,
    netValue: -78_000,
    grossValue: 144_000,
  });
});

Deno.test("a symbol without anything has zeros", () => {
  const { positionsCount, netVolume, longValue, grossValue } = exposureOf("NOPE", [], [], undefined);
  assert.deepEqual([positionsCount, netVolume, longValue, grossValue], [0, 0, 0, 0]);
});
