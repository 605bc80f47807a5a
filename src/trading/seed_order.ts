import type { Integer, SymbolInfo, TradePosition, TradeRequest } from "../structures/mod.ts";

/** A trade request; the filling is chosen when it is sent. */
export type PlannedOrder = Partial<TradeRequest> & Pick<TradeRequest, "action">;

/** The kinds of order that POST /orders places. */
export type OrderKind = "market" | "limit" | "stop" | "stopLimit";

/** What POST /orders is asked for, in its own words. */
export interface OrderIntent {
  readonly symbol: string;
  readonly side: "buy" | "sell";
  readonly kind: OrderKind;
  readonly volume: number;
  readonly price: number | null;
  readonly stopLimit: number | null;
  readonly deviation: Integer;
  readonly sl: number | null;
  readonly tp: number | null;
  readonly magic: Integer;
  readonly comment: string;
}

/** The newest prices of a symbol. */
export interface Prices {
  readonly bid: number;
  readonly ask: number;
}

const DEAL = 1;
const PENDING = 5;
const SLTP = 6;
const REMOVE = 8;
const BUY_TYPES = { market: 0, limit: 2, stop: 4, stopLimit: 6 } as const;
const FOK = 0;
const IOC = 1;
const RETURN = 2;

/** Reads the kind of an order as 0.5.0 does: in any case, with or without underscores; null where it is none. */
export function parseOrderKind(text: string): OrderKind | null {
  const key = text.replaceAll("_", "").toLowerCase();
  return (["market", "limit", "stop", "stopLimit"] as const).find((kind) => kind.toLowerCase() === key) ??
    null;
}

/** The request of 0.5.0's POST /orders. A market order takes the price of the tick: ask to buy, bid to sell. */
export function openingRequest(intent: OrderIntent, prices: Prices): PlannedOrder {
  const buy = intent.side === "buy";
  const market = intent.kind === "market";
  return {
    action: market ? DEAL : PENDING,
    symbol: intent.symbol,
    volume: intent.volume,
    type: BUY_TYPES[intent.kind] + (buy ? 0 : 1),
    price: market ? (buy ? prices.ask : prices.bid) : intent.price ?? 0,
    deviation: intent.deviation,
    magic: intent.magic,
    comment: intent.comment,
    typeTime: 0,
    ...(intent.kind === "stopLimit" ? { stoplimit: intent.stopLimit ?? 0 } : {}),
    ...(intent.sl === null ? {} : { sl: intent.sl }),
    ...(intent.tp === null ? {} : { tp: intent.tp }),
  };
}

/** The request that closes a position, or the part of it that `volume` names, by 0.5.0's POST /orders/close. */
export function closingRequest(
  position: TradePosition,
  prices: Prices,
  { volume, deviation, comment }: { volume: number; deviation: Integer; comment: string },
): PlannedOrder {
  const long = position.type === 0;
  return {
    action: DEAL,
    position: position.ticket,
    symbol: position.symbol,
    volume,
    type: long ? 1 : 0,
    price: long ? prices.bid : prices.ask,
    deviation,
    magic: position.magic,
    comment,
    typeTime: 0,
  };
}

/** The request that cancels a pending order. */
export function cancellingRequest(ticket: Integer, comment: string): PlannedOrder {
  return { action: REMOVE, order: ticket, comment };
}

/**
 * The filling modes to try, one after another while the broker answers 10030, as 0.5.0 tries them: the number of
 * the symbol's `fillingMode` read as a filling, then RETURN, IOC and FOK. The first is no proper reading of a bit
 * mask; it is kept because the sequence decides which filling an order gets.
 */
export function fillingCandidates(symbol: Pick<SymbolInfo, "fillingMode">): number[] {
  const first = [FOK, IOC, RETURN].includes(symbol.fillingMode) ? symbol.fillingMode : RETURN;
  return [...new Set([first, RETURN, IOC, FOK])];
}

/** The request that sets both stops of a position; MT5 removes a stop that is 0. */
export function stopsRequest(
  position: Pick<TradePosition, "ticket" | "symbol" | "magic">,
  { sl, tp, comment }: { sl: number; tp: number; comment: string },
): PlannedOrder {
  return {
    action: SLTP,
    position: position.ticket,
    symbol: position.symbol,
    sl,
    tp,
    magic: position.magic,
    comment,
  };
}
