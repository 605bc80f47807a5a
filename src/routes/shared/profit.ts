import { ApiError } from "../../errors.ts";
import type { TradePosition } from "../../structures/mod.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { type PositionValues, positionValuesInAccountCurrency } from "../../trading/position_values.ts";

type Calculator = Pick<Terminal, "calculateProfit">;

/** What closing a position at a price would bring in account currency, by the terminal's own calculation. */
export function profitOfPosition(
  terminal: Calculator,
  { type, symbol, volume, priceOpen }: Pick<TradePosition, "type" | "symbol" | "volume" | "priceOpen">,
): (priceClose: number) => Promise<number> {
  return (priceClose) => terminal.calculateProfit({ type, symbol, volume, priceOpen, priceClose });
}

/** What the stops of a position come to in account currency; null where the terminal cannot calculate it. */
export async function stopValuesInAccountCurrency(
  terminal: Calculator,
  position: TradePosition,
): Promise<PositionValues> {
  try {
    return await positionValuesInAccountCurrency(position, profitOfPosition(terminal, position));
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.code !== "TERMINAL_CALL_FAILED") throw thrown;
    return { stopLossValue: null, takeProfitValue: null };
  }
}
