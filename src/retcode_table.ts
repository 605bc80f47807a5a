import type { ErrorCode } from "./error_table.ts";
import { UNKNOWN_END } from "./trade_errors.ts";

/** How a request to the trade server ended: done, refused, never sent, or nobody knows. */
export type Ending = "EXECUTED" | "REJECTED" | "NOT_SENT" | "UNKNOWN";

/** What one return code of a trade server means. */
export interface RetcodeRow {
  /** MT5's name without TRADE_RETCODE_. */
  readonly name: string;
  /** How the request ended, where the answer carries no ticket. */
  readonly ending: Ending;
  /** Row of the error table; null where it is no failure. */
  readonly code: ErrorCode | null;
  /** Completes "Cannot place order: ...". */
  readonly why: string;
  /** What to do about it; null where nothing needs doing. */
  readonly hint: string | null;
}

/** Every return code of MT5, and 10046, which servers use and the package does not name. The Python side is made of it. */
export const RETCODE_TABLE: Readonly<Record<number, RetcodeRow>> = {
  10004: {
    name: "REQUOTE",
    ending: "REJECTED",
    code: "PRICE_CHANGED",
    why: "the price moved beyond the deviation",
    hint: "Send a new order at the new price, or allow a larger deviation.",
  },
  10006: {
    name: "REJECT",
    ending: "REJECTED",
    code: "ORDER_REJECTED",
    why: "the broker refused the request",
    hint: "The reason is in the terminal's journal.",
  },
  10007: {
    name: "CANCEL",
    ending: "REJECTED",
    code: "ORDER_REJECTED",
    why: "the request was cancelled in the terminal",
    hint: "Send a new order if you still want it.",
  },
  10008: { name: "PLACED", ending: "EXECUTED", code: null, why: "the order was placed", hint: null },
  10009: { name: "DONE", ending: "EXECUTED", code: null, why: "the request was executed", hint: null },
  10010: {
    name: "DONE_PARTIAL",
    ending: "EXECUTED",
    code: null,
    why: "only a part of the volume was executed",
    hint: "result.volume says how much; send the rest if you still want it.",
  },
  10011: {
    name: "ERROR",
    ending: "UNKNOWN",
    code: "ORDER_OUTCOME_UNKNOWN",
    why: "the trade server had an error while it worked on the request",
    hint: UNKNOWN_END,
  },
  10012: {
    name: "TIMEOUT",
    ending: "UNKNOWN",
    code: "ORDER_OUTCOME_UNKNOWN",
    why: "the trade server did not answer in time",
    hint: UNKNOWN_END,
  },
  10013: {
    name: "INVALID",
    ending: "REJECTED",
    code: "INVALID_ORDER",
    why: "the broker does not understand the request",
    hint: "Check the symbol, the ticket and that the fields fit the kind of order.",
  },
  10014: {
    name: "INVALID_VOLUME",
    ending: "REJECTED",
    code: "INVALID_VOLUME",
    why: "the broker does not take this volume",
    hint: "Use a volume between volumeMin and volumeMax in steps of volumeStep.",
  },
  10015: {
    name: "INVALID_PRICE",
    ending: "REJECTED",
    code: "INVALID_PRICE",
    why: "the broker does not take this price",
    hint:
      "Put a limit on the better side of the market and a stop on the worse, by at least tradeStopsLevel points.",
  },
  10016: {
    name: "INVALID_STOPS",
    ending: "REJECTED",
    code: "INVALID_STOPS",
    why: "the broker does not take these stops",
    hint: "Put sl and tp further away; a tradeStopsLevel of 0 can mean a few spreads.",
  },
  10017: {
    name: "TRADE_DISABLED",
    ending: "REJECTED",
    code: "TRADE_DISABLED",
    why: "trading is off for this symbol or account",
    hint: "An investor password is one cause.",
  },
  10018: {
    name: "MARKET_CLOSED",
    ending: "REJECTED",
    code: "MARKET_CLOSED",
    why: "the market is closed",
    hint: "Wait until the symbol's trading session opens.",
  },
  10019: {
    name: "NO_MONEY",
    ending: "REJECTED",
    code: "NO_MONEY",
    why: "the free margin is too small",
    hint: "Use a smaller volume, or close something first.",
  },
  10020: {
    name: "PRICE_CHANGED",
    ending: "REJECTED",
    code: "PRICE_CHANGED",
    why: "the price moved",
    hint: "Send a new order at the new price, or allow a larger deviation.",
  },
  10021: {
    name: "PRICE_OFF",
    ending: "REJECTED",
    code: "PRICE_OFF",
    why: "the broker gives no price for this symbol now",
    hint: "Try again when it does.",
  },
  10022: {
    name: "INVALID_EXPIRATION",
    ending: "REJECTED",
    code: "INVALID_EXPIRATION",
    why: "the broker does not take this expiration",
    hint: "Use an expiration in the future that the symbol's expirationMode allows.",
  },
  10023: {
    name: "ORDER_CHANGED",
    ending: "UNKNOWN",
    code: "ORDER_OUTCOME_UNKNOWN",
    why: "the order changed meanwhile",
    hint: UNKNOWN_END,
  },
  10024: {
    name: "TOO_MANY_REQUESTS",
    ending: "REJECTED",
    code: "TOO_MANY_REQUESTS",
    why: "the broker limits the rate of requests",
    hint: "Send requests more slowly.",
  },
  10025: {
    name: "NO_CHANGES",
    ending: "EXECUTED",
    code: null,
    why: "the values are the ones already set",
    hint: null,
  },
  10026: {
    name: "SERVER_DISABLES_AT",
    ending: "REJECTED",
    code: "AUTOTRADING_FORBIDDEN",
    why: "the broker forbids programs to trade on this account",
    hint: "Ask the broker to allow automated trading.",
  },
  10027: {
    name: "CLIENT_DISABLES_AT",
    ending: "REJECTED",
    code: "AUTOTRADING_OFF",
    why: "AutoTrading is off in the terminal",
    hint: "Press the button Algo Trading in the terminal, and allow algorithmic trading in its options.",
  },
  10028: {
    name: "LOCKED",
    ending: "UNKNOWN",
    code: "ORDER_OUTCOME_UNKNOWN",
    why: "another request works on this order",
    hint: UNKNOWN_END,
  },
  10029: {
    name: "FROZEN",
    ending: "REJECTED",
    code: "FROZEN",
    why: "the order or position is about to be executed and cannot change",
    hint: "Wait: the price is within tradeFreezeLevel points.",
  },
  10030: {
    name: "INVALID_FILL",
    ending: "REJECTED",
    code: "INVALID_FILLING",
    why: "the broker does not take this filling policy",
    hint: "Leave the filling out, or name another: FOK, IOC or RETURN.",
  },
  10031: {
    name: "CONNECTION",
    ending: "NOT_SENT",
    code: "NOT_CONNECTED",
    why: "the terminal has no connection to the trade server",
    hint: "The terminal reconnects by itself; see GET /health.",
  },
  10032: {
    name: "ONLY_REAL",
    ending: "REJECTED",
    code: "ONLY_REAL",
    why: "the broker allows this on real accounts only",
    hint: "Use a real account.",
  },
  10033: {
    name: "LIMIT_ORDERS",
    ending: "REJECTED",
    code: "LIMIT_ORDERS",
    why: "the account has its greatest number of pending orders",
    hint: "Cancel one first.",
  },
  10034: {
    name: "LIMIT_VOLUME",
    ending: "REJECTED",
    code: "LIMIT_VOLUME",
    why: "the greatest volume of the symbol is reached",
    hint: "Use a smaller volume: see the symbol's volumeLimit.",
  },
  10035: {
    name: "INVALID_ORDER",
    ending: "REJECTED",
    code: "ORDER_TYPE_NOT_ALLOWED",
    why: "the symbol does not take this kind of order",
    hint: "Use a kind of order that the symbol's orderMode allows.",
  },
  10036: {
    name: "POSITION_CLOSED",
    ending: "REJECTED",
    code: "POSITION_CLOSED",
    why: "the position is closed already",
    hint: "See GET /positions and GET /trades/history.",
  },
  10038: {
    name: "INVALID_CLOSE_VOLUME",
    ending: "REJECTED",
    code: "INVALID_VOLUME",
    why: "the volume is above that of the position",
    hint: "Close at most the volume of the position.",
  },
  10039: {
    name: "CLOSE_ORDER_EXIST",
    ending: "REJECTED",
    code: "CLOSE_ORDER_EXISTS",
    why: "an order that closes this position exists already",
    hint: "Wait for that order, or cancel it.",
  },
  10040: {
    name: "LIMIT_POSITIONS",
    ending: "REJECTED",
    code: "LIMIT_POSITIONS",
    why: "the account has its greatest number of positions",
    hint: "Close one first.",
  },
  10041: {
    name: "REJECT_CANCEL",
    ending: "REJECTED",
    code: "ORDER_REJECTED",
    why: "the pending order could not be activated and was cancelled",
    hint: "Place it again if you still want it.",
  },
  10042: {
    name: "LONG_ONLY",
    ending: "REJECTED",
    code: "LONG_ONLY",
    why: "the symbol can only be bought",
    hint: "The broker takes no short positions in it.",
  },
  10043: {
    name: "SHORT_ONLY",
    ending: "REJECTED",
    code: "SHORT_ONLY",
    why: "the symbol can only be sold",
    hint: "The broker takes no long positions in it.",
  },
  10044: {
    name: "CLOSE_ONLY",
    ending: "REJECTED",
    code: "CLOSE_ONLY",
    why: "positions of the symbol can only be closed",
    hint: "Trade another symbol.",
  },
  10045: {
    name: "FIFO_CLOSE",
    ending: "REJECTED",
    code: "FIFO_CLOSE",
    why: "the account closes the oldest position first",
    hint: "Close the older position of the symbol first.",
  },
  10046: {
    name: "HEDGE_PROHIBITED",
    ending: "REJECTED",
    code: "HEDGE_PROHIBITED",
    why: "the account takes no opposite positions",
    hint: "Close the position of the symbol instead.",
  },
};
