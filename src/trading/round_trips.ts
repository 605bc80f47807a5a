import type { TradeDeal } from "../structures/mod.ts";
import type { Side } from "./contract.ts";
import { tidy } from "./numbers.ts";
import { type RoundTrip, Trip } from "./trip.ts";

export type { RoundTrip } from "./trip.ts";

const ENTRY_IN = 0;
const ENTRY_INOUT = 2;
const ENTRY_OUT_BY = 3;

/** True for an execution; false for deposits, credits, charges, dividends and the like. */
export function isTrade(deal: Pick<TradeDeal, "type" | "positionId">): boolean {
  return deal.type <= 1 && BigInt(deal.positionId) !== 0n;
}

/**
 * Pairs deals into round trips by their position identifier, oldest first. A reversal on a netting account (INOUT)
 * ends one round trip and begins the next: profit and swap belong to the part that closes, commission and fee are
 * shared by volume. Deals that are no executions are left out: see `isTrade`.
 */
export function roundTrips(deals: readonly TradeDeal[]): RoundTrip[] {
  const byPosition = new Map<string, TradeDeal[]>();
  for (const deal of [...deals].filter(isTrade).sort(inOrder)) {
    const key = String(deal.positionId);
    byPosition.set(key, [...(byPosition.get(key) ?? []), deal]);
  }
  return [...byPosition.values()].flatMap(tripsOfPosition).sort((a, b) => firstTime(a) - firstTime(b));
}

function inOrder(a: TradeDeal, b: TradeDeal): number {
  if (a.timeMsc !== b.timeMsc) return a.timeMsc - b.timeMsc;
  return BigInt(a.ticket) < BigInt(b.ticket) ? -1 : 1;
}

function firstTime(trip: RoundTrip): number {
  return trip.openTimeMsc ?? trip.closeTimeMsc ?? 0;
}

function tripsOfPosition(deals: readonly TradeDeal[]): RoundTrip[] {
  const trips: Trip[] = [];
  for (const deal of deals) {
    const side: Side = deal.type === 0 ? "buy" : "sell";
    const current = trips.at(-1);
    const open = current && !current.closed ? current : undefined;
    if (deal.entry === ENTRY_INOUT) {
      trips.push(reverse(open, deal, side));
    } else if (deal.entry === ENTRY_IN) {
      const trip = open ?? new Trip(deal, side);
      trip.enter(deal, deal.volume, 1);
      if (!open) trips.push(trip);
    } else {
      const trip = open ?? new Trip(deal, side === "buy" ? "sell" : "buy");
      trip.leave(deal, deal.volume, 1, deal.entry === ENTRY_OUT_BY ? "oppositePosition" : "deal");
      if (!open) trips.push(trip);
    }
  }
  return trips.map((trip) => trip.toRoundTrip());
}

// Where the opening deals are not known, nobody can say how much of a reversal closed: all of it counts as opened.
function reverse(open: Trip | undefined, deal: TradeDeal, side: Side): Trip {
  const closing = open ? Math.max(0, Math.min(open.openVolume, deal.volume)) : 0;
  const share = closing / deal.volume;
  const next = new Trip(deal, side);
  if (open && closing > 0) {
    open.leave(deal, closing, share, "reversal");
    next.enter({ ...deal, profit: 0, swap: 0 }, tidy(deal.volume - closing), 1 - share);
  } else {
    next.enter(deal, deal.volume, 1);
  }
  return next;
}
