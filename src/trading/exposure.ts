import type { SymbolInfo, TradeOrder, TradePosition } from "../structures/mod.ts";
import { tidy } from "./numbers.ts";

const PENDING_BUY = new Set([2, 4, 6]);
const PENDING_SELL = new Set([3, 5, 7]);

/** What a symbol needs to have for a volume to be worth something. */
export type Valuation = Pick<SymbolInfo, "tradeTickValue" | "tradeTickSize">;

/** Open and pending volume in one symbol, and what the open part is worth in account currency. */
export interface Exposure {
  readonly symbol: string;
  readonly positionsCount: number;
  readonly buyVolume: number;
  readonly sellVolume: number;
  readonly netVolume: number;
  readonly pendingBuyVolume: number;
  readonly pendingSellVolume: number;
  readonly profit: number;
  readonly longVolume: number;
  readonly shortVolume: number;
  readonly grossVolume: number;
  readonly longValue: number | null;
  readonly shortValue: number | null;
  readonly netValue: number | null;
  readonly grossValue: number | null;
}

/** What all symbols come to, in lots and in account currency. */
export interface ExposureTotals {
  readonly positionsCount: number;
  readonly profit: number;
  /** Lots of all symbols together; a lot of one symbol is not worth a lot of another. */
  readonly longVolume: number;
  readonly shortVolume: number;
  readonly netVolume: number;
  readonly grossVolume: number;
  readonly longValue: number | null;
  readonly shortValue: number | null;
  readonly netValue: number | null;
  readonly grossValue: number | null;
}

/** Sums positions and pending orders by symbol, in the order of the names. */
export function exposureBySymbol(
  positions: readonly TradePosition[],
  orders: readonly TradeOrder[],
  symbols: ReadonlyMap<string, Valuation>,
): Exposure[] {
  const names = new Set([...positions, ...orders].map((entry) => entry.symbol));
  return [...names].sort().map((name) =>
    exposureOf(
      name,
      positions.filter((position) => position.symbol === name),
      orders.filter((order) => order.symbol === name),
      symbols.get(name),
    )
  );
}

/**
 * Sums the positions and pending orders of one symbol; all zeros where there are none. Values are in account currency,
 * null where the terminal does not know the value of a tick.
 */
export function exposureOf(
  symbol: string,
  positions: readonly TradePosition[],
  orders: readonly TradeOrder[],
  valuation: Valuation | undefined,
): Exposure {
  const long = positions.filter((position) => position.type === 0);
  const short = positions.filter((position) => position.type !== 0);
  const longVolume = sum(long.map((position) => position.volume));
  const shortVolume = sum(short.map((position) => position.volume));
  const longValue = worth(long, valuation);
  const shortValue = worth(short, valuation);
  return {
    symbol,
    positionsCount: positions.length,
    buyVolume: longVolume,
    sellVolume: shortVolume,
    netVolume: tidy(longVolume - shortVolume),
    pendingBuyVolume: pendingVolume(orders, PENDING_BUY),
    pendingSellVolume: pendingVolume(orders, PENDING_SELL),
    profit: sum(positions.map((position) => position.profit)),
    longVolume,
    shortVolume,
    grossVolume: tidy(longVolume + shortVolume),
    longValue,
    shortValue,
    netValue: longValue === null || shortValue === null ? null : tidy(longValue - shortValue),
    grossValue: longValue === null || shortValue === null ? null : tidy(longValue + shortValue),
  };
}

/** Adds up all symbols, in lots and in money. A value is null where one of the symbols has none. */
export function totalExposure(exposures: readonly Exposure[]): ExposureTotals {
  const add = (values: readonly (number | null)[]) =>
    values.some((value) => value === null) ? null : sum(values as number[]);
  return {
    positionsCount: sum(exposures.map((exposure) => exposure.positionsCount)),
    profit: sum(exposures.map((exposure) => exposure.profit)),
    longVolume: sum(exposures.map((exposure) => exposure.longVolume)),
    shortVolume: sum(exposures.map((exposure) => exposure.shortVolume)),
    netVolume: sum(exposures.map((exposure) => exposure.netVolume)),
    grossVolume: sum(exposures.map((exposure) => exposure.grossVolume)),
    longValue: add(exposures.map((exposure) => exposure.longValue)),
    shortValue: add(exposures.map((exposure) => exposure.shortValue)),
    netValue: add(exposures.map((exposure) => exposure.netValue)),
    grossValue: add(exposures.map((exposure) => exposure.grossValue)),
  };
}

function worth(positions: readonly TradePosition[], valuation: Valuation | undefined): number | null {
  const values = positions.map((position) => valueOf(position.volume, position.priceCurrent, valuation));
  return values.some((value) => value === null) ? null : sum(values as number[]);
}

// Price / tick size × value of one tick of one lot × volume. The tick value is the terminal's own conversion from the
// profit currency, so for EURUSD on an account in USD it is volume × contract size × price, and it is right for indices
// and futures, whose contract size is not the value of a point.
function valueOf(volume: number, price: number, symbol: Valuation | undefined): number | null {
  if (!symbol || !(symbol.tradeTickSize > 0) || !(symbol.tradeTickValue > 0)) return null;
  return (price / symbol.tradeTickSize) * symbol.tradeTickValue * volume;
}

function pendingVolume(orders: readonly TradeOrder[], types: ReadonlySet<number>): number {
  return sum(orders.filter((order) => types.has(order.type)).map((order) => order.volumeCurrent));
}

function sum(values: readonly number[]): number {
  return tidy(values.reduce((total, value) => total + value, 0));
}
