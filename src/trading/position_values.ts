import type { SymbolInfo, TradePosition } from "../structures/mod.ts";
import type { Side } from "./contract.ts";
import { tidy } from "./numbers.ts";

/** What stop loss and take profit come to in the profit currency of the symbol; null where they are not set. */
export interface PositionValues {
  readonly stopLossValue: number | null;
  readonly takeProfitValue: number | null;
}

type Stops = Pick<TradePosition, "type" | "priceOpen" | "sl" | "tp" | "volume">;

/** The side of a position from MT5's POSITION_TYPE_*. */
export function sideOf(position: Pick<TradePosition, "type">): Side {
  return position.type === 0 ? "buy" : "sell";
}

/** Units per lot; 1 where the terminal gives none, as in 0.5.0. */
export function contractSizeOf(symbol: Pick<SymbolInfo, "tradeContractSize">): number {
  return symbol.tradeContractSize || 1;
}

/**
 * The four formulas of open-api-mt5 0.5.0. Buy: (entry - stop loss) and (take profit - entry), sell the reverse,
 * each × volume × contract size. A stop loss that secures a profit has a negative value.
 */
export function positionValues(position: Stops, contractSize: number): PositionValues {
  const direction = position.type === 0 ? 1 : -1;
  const value = (level: number, sign: number) =>
    level > 0 ? tidy(sign * direction * (level - position.priceOpen) * position.volume * contractSize) : null;
  return { stopLossValue: value(position.sl, -1), takeProfitValue: value(position.tp, 1) };
}

/**
 * The same two values in account currency, by the terminal's own calculation. `profitAt` answers the profit in
 * account currency of closing the position at a price.
 */
export async function positionValuesInAccountCurrency(
  position: Stops,
  profitAt: (price: number) => Promise<number>,
): Promise<PositionValues> {
  const [loss, profit] = await Promise.all(
    [position.sl, position.tp].map((level) => level > 0 ? profitAt(level) : null),
  );
  return {
    stopLossValue: typeof loss === "number" ? tidy(-loss) : null,
    takeProfitValue: typeof profit === "number" ? tidy(profit) : null,
  };
}
