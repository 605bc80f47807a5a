import type { SymbolInfo, TradePosition } from "../structures/mod.ts";
import { roundToDigits, tidy } from "./numbers.ts";
import { contractSizeOf } from "./position_values.ts";

type Grid = Pick<SymbolInfo, "tradeTickSize" | "point" | "digits">;
type Entry = Pick<TradePosition, "type" | "priceOpen" | "volume">;

/** A level that money buys: its price and what it is worth after rounding. */
export interface MoneyStop {
  readonly price: number;
  readonly value: number;
}

/** Why money buys no level: less than one price step, or a price that is not above zero. */
export type NoMoneyStop = "tooSmall" | "noPrice";

/** Which way a level lies from the entry: a stop loss against the position, a take profit with it. */
export type StopKind = "stopLoss" | "takeProfit";

// Prices are binary fractions: an entry that stands on the grid may miss it by this part of a step.
const TOLERANCE = 1e-6;
const MOST_STEPS = 1e9;

/** The smallest change of a symbol's price: its tick size, else its point, else one unit of its last decimal. */
export function priceStep(symbol: Grid): number {
  if (symbol.tradeTickSize > 0) return symbol.tradeTickSize;
  return symbol.point > 0 ? symbol.point : 10 ** -symbol.digits;
}

/**
 * The farthest level whose value in the profit currency, distance × volume × contract size, is not above `money`:
 * "the nearest lower value" of open-api-mt5 0.5.0. A level at zero or below is no price: MT5 reads it as "remove".
 */
export function stopForMoney(
  kind: StopKind,
  money: number,
  position: Entry,
  symbol: Grid & Pick<SymbolInfo, "tradeContractSize">,
): MoneyStop | NoMoneyStop {
  const moneyPerPrice = position.volume * contractSizeOf(symbol);
  if (!(moneyPerPrice > 0)) return "tooSmall";
  const steps = stepsWithin(kind, money / moneyPerPrice, position, symbol);
  const price = priceAt(kind, steps, position, symbol);
  if (steps < 1) return "tooSmall";
  if (!(price > 0)) return "noPrice";
  return { price, value: tidy(Math.abs(position.priceOpen - price) * moneyPerPrice) };
}

/**
 * The same in account currency. `profitAt` answers what closing the position at a price would bring, by the
 * terminal's own calculation, since the conversion may itself depend on that price (USDJPY on an account in USD).
 * The search starts from the value of a tick, so a few calls find the level.
 */
export async function stopForMoneyInAccountCurrency(
  kind: StopKind,
  money: number,
  position: Entry,
  symbol: Grid & Pick<SymbolInfo, "tradeTickValue">,
  profitAt: (price: number) => Promise<number>,
): Promise<MoneyStop | NoMoneyStop> {
  const moneyPerStep = symbol.tradeTickValue * position.volume;
  const guess = moneyPerStep > 0 ? Math.max(1, Math.floor(money / moneyPerStep)) : 1;
  const isPrice = (steps: number) => priceAt(kind, steps, position, symbol) > 0;
  const fits = async (steps: number): Promise<boolean> =>
    isPrice(steps) && Math.abs(await profitAt(priceAt(kind, steps, position, symbol))) <= money + TOLERANCE;
  const steps = await largestThatFits(guess, fits);
  if (steps < 1) return "tooSmall";
  if (!isPrice(steps + 1)) return "noPrice";
  const price = priceAt(kind, steps, position, symbol);
  return { price, value: tidy(Math.abs(await profitAt(price))) };
}

// The level is found on the symbol's grid, not by adding to the entry: the average price of a netting position
// stands between two steps, and adding to it and rounding could exceed the money.
function firstStep(kind: StopKind, position: Entry, symbol: Grid): { upwards: boolean; base: number } {
  const upwards = (kind === "takeProfit") === (position.type === 0);
  const entry = position.priceOpen / priceStep(symbol);
  return { upwards, base: upwards ? Math.floor(entry + TOLERANCE) : Math.ceil(entry - TOLERANCE) };
}

function priceAt(kind: StopKind, steps: number, position: Entry, symbol: Grid): number {
  const { upwards, base } = firstStep(kind, position, symbol);
  return roundToDigits((upwards ? base + steps : base - steps) * priceStep(symbol), symbol.digits);
}

function stepsWithin(kind: StopKind, distance: number, position: Entry, symbol: Grid): number {
  const { upwards, base } = firstStep(kind, position, symbol);
  const step = priceStep(symbol);
  const entry = position.priceOpen / step;
  const farthest = upwards ? entry + distance / step : entry - distance / step;
  return upwards ? Math.floor(farthest + TOLERANCE) - base : base - Math.ceil(farthest - TOLERANCE);
}

async function largestThatFits(guess: number, fits: (steps: number) => Promise<boolean>): Promise<number> {
  let low = 0;
  let high = guess;
  for (let stride = 1; high < MOST_STEPS && await fits(high); stride *= 2) {
    low = high;
    high += stride;
  }
  for (let stride = 1; low === 0 && high > 1; stride *= 2) {
    const lower = Math.max(1, high - stride);
    if (await fits(lower)) low = lower;
    else high = lower;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
