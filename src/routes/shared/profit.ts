import type { TradePosition } from "../../structures/mod.ts";
import type { Terminal } from "../../terminal/terminal.ts";

/** What closing a position at a price would bring in account currency, by the terminal's own calculation. */
export function profitOfPosition(
  terminal: Pick<Terminal, "calculateProfit">,
  { type, symbol, volume, priceOpen }: Pick<TradePosition, "type" | "symbol" | "volume" | "priceOpen">,
): (priceClose: number) => Promise<number> {
  return (priceClose) => terminal.calculateProfit({ type, symbol, volume, priceOpen, priceClose });
}
