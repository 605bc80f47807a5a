import type { TradeOrder, TradePosition } from "../structures/mod.ts";
import type { BrokerClock } from "./broker_clock.ts";
import { originOf } from "./origin.ts";
import { utcOrNull } from "./utc_siblings.ts";

/** A position as clients are told it: its times in true UTC beside MT5's own numbers, and who opened it. */
export function toldPosition(position: TradePosition, clock: BrokerClock) {
  return {
    ...position,
    timeUtc: utcOrNull(position.timeMsc, clock),
    timeUpdateUtc: utcOrNull(position.timeUpdateMsc, clock),
    origin: originOf(position.comment),
  };
}

/** An order as clients are told it: its times in true UTC beside MT5's own numbers, and who placed it. */
export function toldOrder(order: TradeOrder, clock: BrokerClock) {
  return {
    ...order,
    timeSetupUtc: utcOrNull(order.timeSetupMsc, clock),
    timeDoneUtc: utcOrNull(order.timeDoneMsc, clock),
    timeExpirationUtc: utcOrNull(order.timeExpiration * 1000, clock),
    origin: originOf(order.comment),
  };
}
