import type { SymbolInfo, TradeDeal } from "../structures/mod.ts";
import type { BrokerClock } from "./broker_clock.ts";
import { utcText } from "./dates.ts";

/**
 * A time of the broker's clock in milliseconds as true UTC; null for MT5's 0, which means none, and while it is not
 * known how the broker's clock stands to UTC.
 */
export function utcOrNull(brokerMsc: number, clock: BrokerClock): string | null {
  return brokerMsc === 0 || !clock.known ? null : utcText(clock.toUtcMsc(brokerMsc));
}

/** A deal with its time in true UTC beside MT5's own number. */
export function dealWithUtc(deal: TradeDeal, clock: BrokerClock) {
  return { ...deal, timeUtc: utcOrNull(deal.timeMsc, clock) };
}

/** A symbol with the time of its last quote in true UTC beside MT5's own number. */
export function symbolWithUtc(symbol: SymbolInfo, clock: BrokerClock) {
  return { ...symbol, timeUtc: utcOrNull(symbol.time * 1000, clock) };
}
