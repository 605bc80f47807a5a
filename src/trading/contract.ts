import type { ErrorCode } from "../error_table.ts";
import type { Integer, OrderCheckResult, OrderSendResult, TradeRequest } from "../structures/mod.ts";

/** What may be known of a trade request, in the order of the contract. */
export const INTENT_STATES = [
  "ACCEPTED",
  "SENDING",
  "FILLED",
  "PLACED",
  "PARTIAL",
  "DONE",
  "DONE_NOCHANGE",
  "REJECTED",
  "NOT_SENT",
  "UNKNOWN",
  "NOT_FOUND",
  "SUPERSEDED",
  "MANUAL",
] as const;

/** What is known of a trade request. */
export type IntentState = (typeof INTENT_STATES)[number];

/** What is let through at all, from free to shut. */
export const TRADING_MODES = ["active", "reducing", "halted", "readOnly"] as const;

/** What is let through at all. */
export type TradingMode = (typeof TRADING_MODES)[number];

/** One trade request from its acceptance to its end. Tickets are 0 where there are none, moments RFC 3339. */
export interface Intent {
  /** Number in the journal; null where it was not written down, or nobody could be asked. */
  readonly intentId: Integer | null;
  readonly clientKey: string;
  readonly clientKeyGenerated: boolean;
  /** Name of the request of several trades that it is a part of; empty for none. */
  readonly parentKey: string;
  readonly operation: string;
  readonly state: IntentState;
  /** True: done. False: provably not. Null: not known. */
  readonly executed: boolean | null;
  readonly retcode: number | null;
  /** Why it was not executed; null where no code applies. */
  readonly reason: ErrorCode | null;
  readonly message: string;
  readonly order: Integer;
  readonly deal: Integer;
  readonly position: Integer;
  /** Lots executed or placed. */
  readonly volume: number;
  readonly price: number;
  /** What was adjusted so that it can be right, and what is left to do, in sentences. */
  readonly notes: string[];
  readonly request: TradeRequest | null;
  readonly result: OrderSendResult | null;
  readonly comment: string;
  readonly commentTruncated: boolean;
  readonly evidence: string;
  /** True where no trace of it had been found before, and one appeared after that. */
  readonly corrected: boolean;
  readonly acceptTime: string | null;
  readonly sendTime: string | null;
  readonly updateTime: string | null;
}

/** What kinds of change a request goes through, in the order of the contract. */
export const CHANGE_KINDS = ["ACCEPTED", "SENDING", "SETTLED", "CORRECTED"] as const;

/** What kind of change: written down, about to be sent, something new known of its end, or told wrong before. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** An event of `watchIntents`. `resumePoint` tells `watchIntents` later where to go on; `time` is in RFC 3339. */
export interface IntentEvent {
  readonly sequence: number;
  readonly resumePoint: string;
  readonly time: string;
  /** What changed, with the request as it was by that; null where nothing did, so that the stream shows its life. */
  readonly change: {
    readonly kind: ChangeKind;
    /** Null for a request that was just written down. */
    readonly stateBefore: IntentState | null;
    readonly intent: Intent;
  } | null;
}

/** What became of one request, or would; `check` is there for the dry run of an order only. */
export interface TradeOutcome {
  readonly intent: Intent;
  readonly replayed: boolean;
  readonly isDryRun: boolean;
  readonly check: OrderCheckResult | null;
}

/** What became of the parts of one request; not complete where the answer was lost. */
export interface TradeOutcomes {
  readonly outcomes: readonly TradeOutcome[];
  readonly complete: boolean;
}

/** What every trade takes. */
export interface TradeOptions {
  /** Name of the request: the same name with the same terms is one request. */
  readonly clientKey: string;
  /** True where the name was made for this very call, so that no earlier request can have it. */
  readonly isNewKey: boolean;
  /** Milliseconds that the request may wait before it is sent, 1 to 60000; 5000 where absent. Later it is not sent. */
  readonly maxAgeMsc?: number | undefined;
  /** Moment after which the request is not sent, milliseconds of UTC. */
  readonly notAfterMsc?: number | undefined;
  /** True: everything is checked, nothing is written down or sent. */
  readonly dryRun?: boolean | undefined;
  /** What the caller asked for, where the terms were worked out from it and from what changes: see TradeOptions.basis. */
  readonly basis?: string | undefined;
}

/** A stop loss or take profit: a price, points from the entry, or money of the whole volume; null for none. */
export type Level =
  | { readonly price: number }
  | { readonly points: number }
  | { readonly money: number }
  | null;

/** The kinds of order. */
export type OrderKind = "market" | "limit" | "stop" | "stopLimit";
/** How long a pending order lasts, ORDER_TIME_*. */
export type Lifetime = "GTC" | "DAY" | "SPECIFIED" | "SPECIFIED_DAY";
/** How an order is filled, ORDER_FILLING_*. */
export type Filling = "FOK" | "IOC" | "RETURN" | "BOC";
/** Buy or sell. */
export type Side = "buy" | "sell";

/** A level that is absent stays (or is none for something new), null removes. */
export interface Levels {
  readonly sl?: Level | undefined;
  readonly tp?: Level | undefined;
}

/** When a pending order ends; milliseconds of UTC. */
export interface Expiry {
  readonly lifetime?: Lifetime | undefined;
  readonly expirationMsc?: number | undefined;
}

/** What the trades have in common that send a deal. */
export interface DealTerms {
  readonly deviation?: Integer | undefined;
  readonly magic?: Integer | undefined;
  readonly comment?: string | undefined;
  readonly filling?: Filling | undefined;
}

/** A new order, in the words of the API. */
export interface NewOrder extends Levels, Expiry, DealTerms {
  readonly kind: OrderKind;
  readonly side: Side;
  readonly symbol: string;
  readonly volume: number;
  readonly price?: number | undefined;
  readonly stopLimit?: number | undefined;
}

/** New values of a pending order; what is absent stays. */
export interface OrderChange extends Levels, Expiry {
  readonly ticket: Integer;
  readonly price?: number | undefined;
  readonly stopLimit?: number | undefined;
}

/** Which positions to close; `all` where no filter is meant. */
export interface PositionsFilter {
  readonly symbol?: string | undefined;
  readonly side?: Side | undefined;
  readonly magic?: Integer | undefined;
  readonly profit?: "profitable" | "losing" | undefined;
  readonly all?: boolean | undefined;
}

/** A guard and its limit in words, empty for off. */
export interface GuardState {
  readonly name: string;
  readonly limit: string;
}

/** A limit that would be looser, before and after in words, empty for off. */
export interface LimitChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Looser limits that the owner of a real account has not confirmed; `command` is what does it. */
export interface LimitsWaiting {
  readonly looser: LimitChange[];
  readonly code: string;
  readonly command: string;
}

/** The kill switch and the guards; money is in the deposit currency, null while it is not known. */
export interface RiskState {
  readonly mode: TradingMode;
  readonly reason: string;
  readonly since: string | null;
  readonly guards: GuardState[];
  readonly dayStartEquity: number | null;
  readonly dayResult: number | null;
  /** Number of requests whose end is not known. */
  readonly unresolved: number;
  /** Version of the limits in force, null while the account is not known. */
  readonly limitsVersion: number | null;
  readonly limitsSince: string | null;
  readonly limitsWaiting: LimitsWaiting | null;
}

/**
 * Trading. Nothing here is ever repeated. A call throws an ApiError where the terminal server says that nothing was
 * sent (metadata `executed` is "false"), or where the request was not even handed over. A connection or deadline lost
 * afterwards is no failure: the journal is asked what became of the key, and where it does not say so soon, the
 * outcome has the state UNKNOWN with `executed: null`.
 */
export interface Trading {
  /** Places a market, limit, stop or stop-limit order; volume in lots. */
  submitOrder(order: NewOrder, options: TradeOptions): Promise<TradeOutcome>;
  /** Changes price, levels or expiry of a pending order. Fails with TICKET_NOT_FOUND. */
  modifyOrder(change: OrderChange, options: TradeOptions): Promise<TradeOutcome>;
  /** Cancels a pending order. Fails with TICKET_NOT_FOUND. */
  cancelOrder(of: { ticket: Integer; comment?: string }, options: TradeOptions): Promise<TradeOutcome>;
  /** Cancels the pending orders that the filter leaves. Fails with VALIDATION_FAILED without a filter and without `all`. */
  cancelOrders(
    filter: { symbol?: string | undefined; magic?: Integer | undefined; all?: boolean | undefined },
    options: TradeOptions,
  ): Promise<TradeOutcomes>;
  /** Changes stop loss and take profit of a position. Fails with POSITION_CLOSED. */
  modifyPosition(
    change: Levels & { ticket: Integer; comment?: string | undefined },
    options: TradeOptions,
  ): Promise<TradeOutcome>;
  /** Closes a position, or `volume` lots of it. Fails with POSITION_CLOSED. */
  closePosition(
    of: DealTerms & { ticket: Integer; volume?: number | undefined },
    options: TradeOptions,
  ): Promise<TradeOutcome>;
  /** Closes two opposite positions of one symbol by each other, the smaller volume of both; hedging accounts only. */
  closePositionBy(
    of: Pick<DealTerms, "magic" | "comment"> & { ticket: Integer; by: Integer },
    options: TradeOptions,
  ): Promise<TradeOutcome>;
  /** Closes the positions that the filter leaves. Fails with VALIDATION_FAILED without a filter and without `all`. */
  closePositions(filter: PositionsFilter, options: TradeOptions): Promise<TradeOutcomes>;
  /** Closes a position and opens the same volume on the other side, unless the closing was not executed. */
  reversePosition(
    of: Levels & DealTerms & { ticket: Integer },
    options: TradeOptions,
  ): Promise<TradeOutcomes>;
  /**
   * Moves the stop loss to the opening price and `offsetPoints` points beyond it on the winning side; a better stop loss
   * stays. Fails with INVALID_STOPS where the market has not passed that price.
   */
  breakEvenPosition(
    of: { ticket: Integer; offsetPoints?: number | undefined },
    options: TradeOptions,
  ): Promise<TradeOutcome>;
  /** What became of a request, from the journal alone. Fails with INTENT_NOT_FOUND. */
  intent(clientKey: string): Promise<Intent>;
  /** A page of at most `pageSize` requests, newest first; the token is empty for the first page and after the last. */
  intents(
    page: { states: readonly IntentState[]; pageSize: number; pageToken: string },
  ): Promise<{ intents: Intent[]; nextPageToken: string }>;
  /**
   * Every change of a request after a resume point, from now on where that is empty, until the signal aborts. The first
   * event, which is none, tells where it begins. Throws when the terminal server goes; RESUME_POINT_GONE.
   */
  watchIntents(after: string, signal: AbortSignal): AsyncIterable<IntentEvent>;
  /** The kill switch and the guards. */
  risk(): Promise<RiskState>;
  /** Forbids trading until it is resumed; may cancel and close everything on the way. */
  haltTrading(
    halt: {
      mode: "reducing" | "halted";
      reason: string;
      cancelOrders: boolean;
      closePositions: boolean;
    },
  ): Promise<{ risk: RiskState; outcomes: TradeOutcome[] }>;
  /** Admits trading again. Fails with READ_ONLY or TRADING_HALTED where only the owner of the machine can do that. */
  resumeTrading(reason: string): Promise<RiskState>;
}
