import { ApiError } from "../../errors.ts";
import type { AccountInfo, Integer, SymbolInfo, TradePosition } from "../../structures/mod.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import {
  type MoneyStop,
  priceStep,
  stopForMoney,
  stopForMoneyInAccountCurrency,
  type StopKind,
} from "../../trading/money_stops.ts";
import {
  contractSizeOf,
  positionValues,
  positionValuesInAccountCurrency,
} from "../../trading/position_values.ts";
import { openPosition } from "./positions.ts";
import { profitOfPosition } from "./profit.ts";

/** Money for both stops of a position, and which currency it is in. */
export interface MoneyAsked {
  readonly ticket: Integer;
  readonly money: Readonly<Record<StopKind, number>>;
  readonly valueCurrency: "profit" | "account";
}

/** What prices are worked out from: it changes from one moment to the next. */
export interface Pricing {
  readonly terminal: Terminal;
  readonly position: TradePosition;
  readonly symbol: SymbolInfo;
  readonly account: AccountInfo;
  readonly valueCurrency: "profit" | "account";
}

/** Both stops of a position. */
export type MoneyStops = Record<StopKind, MoneyStop>;

/** The stops that money buys now. Fails with TICKET_NOT_FOUND, MONEY_TOO_SMALL and INVALID_ORDER. */
export async function stopsForMoney(
  terminal: Terminal,
  { ticket, money, valueCurrency }: MoneyAsked,
): Promise<{ pricing: Pricing; stops: MoneyStops }> {
  const position = await openPosition(terminal, ticket);
  const [symbol, account] = await Promise.all([terminal.symbol(position.symbol), terminal.account()]);
  const pricing = { terminal, position, symbol, account, valueCurrency };
  const [stopLoss, takeProfit] = await Promise.all([
    stopFor("stopLoss", money.stopLoss, pricing),
    stopFor("takeProfit", money.takeProfit, pricing),
  ]);
  return { pricing, stops: { stopLoss, takeProfit } };
}

/** What stops at these prices come to with the present volume; 0 for one that is not set. */
export async function stopsAt({ sl, tp }: { sl: number; tp: number }, pricing: Pricing): Promise<MoneyStops> {
  const { terminal, symbol, valueCurrency } = pricing;
  const position = { ...pricing.position, sl, tp };
  const { stopLossValue, takeProfitValue } = valueCurrency === "profit"
    ? positionValues(position, contractSizeOf(symbol))
    : await positionValuesInAccountCurrency(position, profitOfPosition(terminal, position));
  return {
    stopLoss: { price: sl, value: stopLossValue ?? 0 },
    takeProfit: { price: tp, value: takeProfitValue ?? 0 },
  };
}

async function stopFor(kind: StopKind, money: number, pricing: Pricing): Promise<MoneyStop> {
  const { terminal, position, symbol, valueCurrency } = pricing;
  const outcome = valueCurrency === "profit"
    ? stopForMoney(kind, money, position, symbol)
    : await stopForMoneyInAccountCurrency(
      kind,
      money,
      position,
      symbol,
      profitOfPosition(terminal, position),
    );
  if (typeof outcome === "object") return outcome;
  const field = `${kind}ValueInMoney`;
  throw outcome === "tooSmall"
    ? new ApiError(
      "MONEY_TOO_SMALL",
      `Cannot set the stops: ${field} ${money} is too small for the symbol price step ${priceStep(symbol)}.`,
    )
    : new ApiError(
      "INVALID_ORDER",
      `Cannot set the stops: ${field} ${money} would need a price below zero for "${symbol.name}".`,
    );
}
