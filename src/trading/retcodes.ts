interface Retcode {
  readonly name: string;
  readonly hint: string | null;
}

const RETCODES: Readonly<Record<number, Retcode>> = {
  10004: { name: "REQUOTE", hint: "The price moved; send the order again, or allow a larger deviation." },
  10006: { name: "REJECT", hint: "The broker refused the request; its reason is in the terminal's journal." },
  10007: { name: "CANCEL", hint: "The request was cancelled in the terminal." },
  10008: { name: "PLACED", hint: null },
  10009: { name: "DONE", hint: null },
  10010: {
    name: "DONE_PARTIAL",
    hint:
      "Only part of the volume was filled; result.volume says how much. Send the rest if you still want it.",
  },
  10011: {
    name: "ERROR",
    hint: "The trade server could not process the request; look at the terminal's journal.",
  },
  10012: {
    name: "TIMEOUT",
    hint: "The trade server did not answer; look at positions, orders and history before you send again.",
  },
  10013: { name: "INVALID", hint: "Check the symbol, the ticket and that the fields fit the kind of order." },
  10014: {
    name: "INVALID_VOLUME",
    hint: "Use a volume between volumeMin and volumeMax in steps of volumeStep: see GET /symbols/{name}.",
  },
  10015: {
    name: "INVALID_PRICE",
    hint:
      "Put a limit on the better side of the market and a stop on the worse, by at least tradeStopsLevel points.",
  },
  10016: {
    name: "INVALID_STOPS",
    hint: "Put sl and tp on their own sides of the price, at least tradeStopsLevel points away.",
  },
  10017: {
    name: "TRADE_DISABLED",
    hint: "Trading is off for this symbol or account; an investor password is one cause.",
  },
  10018: { name: "MARKET_CLOSED", hint: "Wait until the symbol's trading session opens." },
  10019: { name: "NO_MONEY", hint: "The free margin is too small; use a smaller volume." },
  10020: {
    name: "PRICE_CHANGED",
    hint: "The price moved; send the order again, or allow a larger deviation.",
  },
  10021: {
    name: "PRICE_OFF",
    hint: "The broker gives no price for this symbol now; try again when it does.",
  },
  10022: {
    name: "INVALID_EXPIRATION",
    hint: "Use an expiration in the future that the symbol's expirationMode allows.",
  },
  10023: {
    name: "ORDER_CHANGED",
    hint: "The order changed meanwhile; read it again with GET /orders/{ticket}.",
  },
  10024: {
    name: "TOO_MANY_REQUESTS",
    hint: "The broker limits the rate of requests; send them more slowly.",
  },
  10025: { name: "NO_CHANGES", hint: "The values are the ones already set; there is nothing to do." },
  10026: {
    name: "SERVER_DISABLES_AT",
    hint: "The broker forbids automated trading on this account; ask the broker.",
  },
  10027: {
    name: "CLIENT_DISABLES_AT",
    hint: "Enable AutoTrading in the MT5 terminal and allow algorithmic trading.",
  },
  10028: { name: "LOCKED", hint: "Another request works on this order; wait and look at it again." },
  10029: {
    name: "FROZEN",
    hint: "The price is within tradeFreezeLevel points of the order, where it cannot change.",
  },
  10030: {
    name: "INVALID_FILL",
    hint: "The symbol does not allow this filling: see its fillingMode.",
  },
  10031: { name: "CONNECTION", hint: "The terminal has no connection to the trade server; see GET /health." },
  10032: { name: "ONLY_REAL", hint: "The broker allows this on real accounts only." },
  10033: {
    name: "LIMIT_ORDERS",
    hint: "The account has its greatest number of pending orders; cancel one first.",
  },
  10034: { name: "LIMIT_VOLUME", hint: "The symbol's volumeLimit for one direction is reached." },
  10035: { name: "INVALID_ORDER", hint: "The symbol does not allow this kind of order: see orderMode." },
  10036: { name: "POSITION_CLOSED", hint: "The position is closed already: see GET /trades/history." },
  10038: { name: "INVALID_CLOSE_VOLUME", hint: "Close at most the volume of the position." },
  10039: {
    name: "CLOSE_ORDER_EXIST",
    hint: "An order that closes this position exists already; wait for it or cancel it.",
  },
  10040: {
    name: "LIMIT_POSITIONS",
    hint: "The account has its greatest number of positions; close one first.",
  },
  10041: { name: "REJECT_CANCEL", hint: "The pending order could not be activated and was cancelled." },
  10042: { name: "LONG_ONLY", hint: "The broker allows only buying this symbol." },
  10043: { name: "SHORT_ONLY", hint: "The broker allows only selling this symbol." },
  10044: { name: "CLOSE_ONLY", hint: "The broker allows only closing positions in this symbol." },
  10045: {
    name: "FIFO_CLOSE",
    hint: "The account closes positions oldest first; close the older one first.",
  },
  10046: { name: "HEDGE_PROHIBITED", hint: "The account does not allow opposite positions in one symbol." },
};

/** MT5's name of a retcode without its prefix, as in `INVALID_STOPS`; null for one that MT5 does not name. */
export function retcodeName(retcode: number): string | null {
  return RETCODES[retcode]?.name ?? null;
}

/** What to do about a retcode; null where nothing needs doing or MT5 does not name it. */
export function retcodeHint(retcode: number): string | null {
  return RETCODES[retcode]?.hint ?? null;
}
