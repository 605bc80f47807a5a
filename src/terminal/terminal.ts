import type { ErrorCode } from "../error_table.ts";
import type {
  AccountInfo,
  BookInfo,
  CalendarValue,
  Integer,
  SymbolInfo,
  TerminalInfo,
  Tick,
  TradeDeal,
  TradeOrder,
  TradePosition,
} from "../structures/mod.ts";
import type { BrokerClock, BrokerClockFacts } from "../trading/broker_clock.ts";
import type { IntentState, Trading } from "../trading/contract.ts";

/** Chunks of whole 60-byte little-endian records, oldest first: bars or ticks as the package's numpy arrays hold them. */
export type RecordsStream = AsyncIterable<Uint8Array>;

/** Which account to log in to. What is absent stays as the terminal remembers it. */
export interface ConnectRequest {
  readonly login?: Integer;
  readonly password?: string;
  readonly server?: string;
  readonly path?: string;
  readonly timeoutMsc?: number;
  readonly portable?: boolean;
}

/** Where the session with the terminal can stand, in the order of the contract. */
export const TERMINAL_STATES = [
  "starting",
  "connected",
  "reconnecting",
  "disconnected",
  "login_failed",
  "wrong_account",
  "hung",
] as const;

/** Where the session with the terminal stands. */
export type TerminalState = (typeof TERMINAL_STATES)[number];

/** What the terminal server says of itself and its terminal, from memory. */
export interface TerminalStatus {
  readonly state: TerminalState;
  readonly message: string;
  readonly brokerConnected: boolean;
  readonly tradeAllowed: boolean;
  readonly login: Integer | null;
  readonly server: string;
  /** ACCOUNT_TRADE_MODE_*: 0 demo, 1 contest, 2 real; null before the first login. */
  readonly tradeMode: number | null;
  readonly currency: string;
  /** The newest failed call, `time` as an instant in RFC 3339; null while there was none. */
  readonly lastError: { readonly code: number; readonly text: string; readonly time: string | null } | null;
  readonly terminalKind: string;
  readonly terminalBuild: number;
  readonly packageVersion: string;
  readonly serverVersion: string;
  readonly clock: BrokerClockFacts;
  readonly workerRestarts: number;
  readonly queueLength: number;
  /** When the terminal server started, RFC 3339; null where it does not say. */
  readonly startTime: string | null;
}

/** Figures of the terminal server; counts begin with 0 when it starts. A request of several trades counts by its parts. */
export interface ServerMetrics {
  /** How many requests came to each state in which something new is told of them. */
  readonly intents: readonly { readonly state: IntentState; readonly count: number }[];
  /** How many requests each guard refused. */
  readonly riskDenied: readonly { readonly guard: string; readonly count: number }[];
  /** What the journal holds now, and its late discoveries since it began; null while it cannot be read. */
  readonly journal: {
    readonly unknown: number;
    readonly manual: number;
    readonly corrected: number;
  } | null;
  readonly journalWritable: boolean;
  /** Milliseconds since the terminal last answered a call; null before its first answer. */
  readonly lastAnswerAgeMsc: number | null;
}

/** Which positions or orders: the ticket wins over the symbol, the symbol over the group. */
export interface Filter {
  readonly ticket?: Integer;
  readonly symbol?: string;
  readonly group?: string;
}

/** Which finished orders or deals. Seconds of the broker's clock, both ends included. */
export type HistorySelection =
  | { readonly from: number; readonly to: number; readonly group?: string }
  | { readonly ticket: Integer }
  | { readonly position: Integer };

/** An event of `watchPositions`. */
export type PositionsEvent =
  | { readonly kind: "snapshot"; readonly sequence: number; readonly positions: TradePosition[] }
  | {
    readonly kind: "failure";
    readonly sequence: number;
    readonly code: ErrorCode;
    readonly message: string;
  };

/**
 * One MetaTrader 5 terminal behind its terminal server. Every call has a deadline and fails with an ApiError. Enums are
 * MT5's own numbers, tickets exact integers, times the broker's wall clock as MT5 gives them.
 */
export interface Terminal extends Trading {
  /** Starts or attaches to the terminal and logs in. Fails with LOGIN_FAILED, TERMINAL_NOT_FOUND, WRONG_ACCOUNT ... */
  connect(request: ConnectRequest, signal?: AbortSignal): Promise<AccountInfo>;
  /** Ends the session until the next connect. The terminal itself keeps running. */
  disconnect(): Promise<void>;
  /** How server and terminal are; answered from memory within a second, also while the terminal hangs. */
  status(): Promise<TerminalStatus>;
  /** The figures by which the terminal server is watched; within a second, also while the terminal hangs. */
  metrics(): Promise<ServerMetrics>;
  /** The broker's clock of a status that is at most about a second old. */
  clock(): Promise<BrokerClock>;
  /** Version (500), build and release date of the terminal program, as in "14 Nov 2025". */
  version(): Promise<{ version: number; build: number; releaseDate: string }>;
  /** The account that is logged in to. Fails with NOT_CONNECTED while there is none. */
  account(): Promise<AccountInfo>;
  /** The terminal program, its folders and its permissions. */
  terminalInfo(): Promise<TerminalInfo>;
  /** All symbols, or those that match a filter such as "*USD*,!*JPY*". */
  symbols(group?: string): Promise<SymbolInfo[]>;
  /** Fails with SYMBOL_NOT_FOUND. */
  symbol(name: string): Promise<SymbolInfo>;
  /** Adds a symbol to Market Watch or takes it out. */
  selectSymbol(name: string, enable: boolean): Promise<void>;
  /** The newest tick of a symbol. Fails with SYMBOL_NOT_FOUND or NO_QUOTE. */
  tick(symbol: string): Promise<Tick>;
  /** Levels of the book by descending price. Fails with DEPTH_UNAVAILABLE. */
  depth(symbol: string): Promise<BookInfo[]>;
  /** `count` bars back from bar `startPosition`, where 0 is the one still forming. `timeframe` is MT5's number. */
  ratesFromPosition(symbol: string, timeframe: number, startPosition: number, count: number): RecordsStream;
  /** Bars that open from `from` to `to`, seconds of the broker's clock, both included. */
  ratesRange(symbol: string, timeframe: number, from: number, to: number): RecordsStream;
  /** The first `count` ticks at or after `from`. `flags` is COPY_TICKS_*: -1 all (default), 1 info, 2 trade. */
  ticksFrom(symbol: string, from: number, count: number, flags?: number): RecordsStream;
  /** Ticks from `from` to `to`, seconds of the broker's clock, both included; `flags` as in `ticksFrom`. */
  ticksRange(symbol: string, from: number, to: number, flags?: number): RecordsStream;
  /** Open positions, all where no filter is given. */
  positions(filter?: Filter): Promise<TradePosition[]>;
  /** Active orders, all where no filter is given. */
  orders(filter?: Filter): Promise<TradeOrder[]>;
  /** Finished orders, oldest first. */
  historyOrders(selection: HistorySelection): Promise<TradeOrder[]>;
  /** Deals, oldest first; deposits and charges are among them. */
  historyDeals(selection: HistorySelection): Promise<TradeDeal[]>;
  /** Profit in the deposit currency; `type` is 0 buy or 1 sell. */
  calculateProfit(
    of: { type: number; symbol: string; volume: number; priceOpen: number; priceClose: number },
  ): Promise<number>;
  /** Margin in the deposit currency. */
  calculateMargin(of: { type: number; symbol: string; volume: number; price: number }): Promise<number>;
  /** Releases from `from` (included) to `to` (excluded), seconds of the broker's clock. */
  calendar(
    range: { from: number; to: number; country?: string; currency?: string },
  ): Promise<{ values: CalendarValue[]; generatedTime: number }>;
  /** All open positions now and at each interval, until the signal aborts; throws when the terminal server goes. */
  watchPositions(intervalMsc: number, signal: AbortSignal): AsyncIterable<PositionsEvent>;
  /** Ends all calls and connections. */
  close(): void;
}
