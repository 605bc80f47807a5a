import type { TradePosition } from "../structures/mod.ts";
import type { BrokerClock } from "../trading/broker_clock.ts";
import { utcText } from "../trading/dates.ts";
import { tidy } from "../trading/numbers.ts";
import { toldPosition } from "../trading/told_records.ts";

/** The message `positionsSnapshot`: 0.5.0's fields, with each position's times in true UTC beside MT5's own. */
export function positionsSnapshot(positions: readonly TradePosition[], clock: BrokerClock) {
  return {
    event: "positionsSnapshot",
    timestamp: utcText(Date.now()),
    count: positions.length,
    totalPnl: tidy(positions.reduce((total, position) => total + position.profit, 0)),
    positions: positions.map((position) => ({ ...toldPosition(position, clock), pnl: position.profit })),
    brokerOffsetSeconds: clock.offsetSeconds,
  };
}
