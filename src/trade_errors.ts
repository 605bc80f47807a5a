import type { ErrorRow } from "./error_row.ts";

/** What to do while nobody knows how a trade ended: the one advice, wherever it is given. */
export const UNKNOWN_END =
  "Send it again under the same name, which never makes a second order, or ask for its end with " +
  "GET /intents/{clientOrderId}. Never send it under a new name.";

/** The rows of the error table about orders: refusals of the broker, of the rules, of the guards and of the journal. */
export const TRADE_ERRORS = {
  ORDER_REJECTED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The broker refused the order",
    retryable: false,
    hint: "See `retcodeName` and `hint`; the journal of the terminal may say more.",
  },
  INVALID_PRICE: {
    http: 422,
    grpc: "INVALID_ARGUMENT",
    title: "The price is not valid",
    retryable: false,
    hint:
      "Put a limit on the better side of the market and a stop on the worse, by at least tradeStopsLevel points.",
  },
  INVALID_STOPS: {
    http: 422,
    grpc: "INVALID_ARGUMENT",
    title: "Stop loss or take profit is not valid",
    retryable: false,
    hint: "Put sl and tp on their own sides of the price, at least tradeStopsLevel points away.",
  },
  INVALID_FILLING: {
    http: 422,
    grpc: "INVALID_ARGUMENT",
    title: "The symbol does not allow this filling policy",
    retryable: false,
    hint: "Leave the filling out, or use one that the symbol's fillingMode allows.",
  },
  INVALID_EXPIRATION: {
    http: 422,
    grpc: "INVALID_ARGUMENT",
    title: "The expiration is not valid",
    retryable: false,
    hint: "Use an expiration in the future that the symbol's expirationMode allows.",
  },
  ORDER_TYPE_NOT_ALLOWED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The symbol does not take this kind of order",
    retryable: false,
    hint: "Use a kind of order that the symbol's orderMode allows.",
  },
  TRADE_DISABLED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "Trading is switched off",
    retryable: false,
    hint: "Trading is off for this symbol or account; an investor password is one cause.",
  },
  LONG_ONLY: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The symbol can only be bought",
    retryable: false,
    hint: "Close long positions or buy; the broker takes no short positions here.",
  },
  SHORT_ONLY: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The symbol can only be sold",
    retryable: false,
    hint: "Close short positions or sell; the broker takes no long positions here.",
  },
  CLOSE_ONLY: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "Positions of the symbol can only be closed",
    retryable: false,
    hint: "Close positions, or trade another symbol.",
  },
  AUTOTRADING_OFF: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "AutoTrading is off in the terminal",
    retryable: false,
    hint: "Press the button Algo Trading in the terminal, and allow algorithmic trading in its options.",
  },
  AUTOTRADING_FORBIDDEN: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The broker forbids programs to trade on this account",
    retryable: false,
    hint: "Ask the broker to allow automated trading.",
  },
  MARKET_CLOSED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The market is closed",
    retryable: false,
    hint: "Wait until the symbol's trading session opens.",
  },
  PRICE_OFF: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The broker gives no price",
    retryable: false,
    hint: "Try again when the symbol has quotes.",
  },
  PRICE_CHANGED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The price moved away",
    retryable: false,
    hint: "Send a new order at the new price, or allow a larger deviation.",
  },
  NO_MONEY: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The free margin is too small",
    retryable: false,
    hint: "Use a smaller volume, or close something first.",
  },
  FROZEN: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The order or position is about to be executed and cannot change",
    retryable: false,
    hint: "Wait: the price is within tradeFreezeLevel points.",
  },
  POSITION_CLOSED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The position is not open",
    retryable: false,
    hint: "It may have been closed: see GET /positions and GET /trades/history.",
  },
  CLOSE_ORDER_EXISTS: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "An order that closes this position exists already",
    retryable: false,
    hint: "Wait for that order, or cancel it.",
  },
  FIFO_CLOSE: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The account closes the oldest position first",
    retryable: false,
    hint: "Close the older position of the symbol first.",
  },
  HEDGE_PROHIBITED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The account takes no opposite positions",
    retryable: false,
    hint: "Close the position of the symbol instead.",
  },
  LIMIT_ORDERS: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The account has its greatest number of pending orders",
    retryable: false,
    hint: "Cancel one first.",
  },
  LIMIT_POSITIONS: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The account has its greatest number of positions",
    retryable: false,
    hint: "Close one first.",
  },
  LIMIT_VOLUME: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The greatest volume of the symbol is reached",
    retryable: false,
    hint: "Use a smaller volume: see the symbol's volumeLimit.",
  },
  TOO_MANY_REQUESTS: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The broker limits the rate of requests",
    retryable: false,
    hint: "Send requests more slowly.",
  },
  ONLY_REAL: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The broker allows this on real accounts only",
    retryable: false,
    hint: "Use a real account.",
  },
  RISK_DENIED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "A guard of this server denied the order",
    retryable: false,
    hint:
      "See `guard`, `limit` and `actual`; the owner sets the guards in the configuration file. Where a looser limit " +
      "stands there, see `limitsWaiting` of GET /risk.",
  },
  TRADING_HALTED: {
    http: 403,
    grpc: "PERMISSION_DENIED",
    title: "Trading is halted",
    retryable: false,
    hint:
      "See GET /risk; POST /risk/resume lifts it, the halt by the file KILL (`mt5-grpc-server halt`) only " +
      "`mt5-grpc-server resume` on the machine of the terminal server.",
  },
  READ_ONLY: {
    http: 403,
    grpc: "PERMISSION_DENIED",
    title: "The account is read-only",
    retryable: false,
    hint:
      'On a real account its owner allows trading, with `"startMode": "ACTIVE"` in the file of the guards or ' +
      "with `mt5-grpc-server activate` on the machine of the terminal server; a file that is changed after the first " +
      "start waits for `mt5-grpc-server confirm-limits`. On other accounts POST /risk/resume does.",
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The request needs a key of its own",
    retryable: false,
    hint: "Send the header Idempotency-Key, or clientOrderId: 8 to 64 letters, digits, - and _.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The key belongs to another request",
    retryable: false,
    hint:
      "A corrected order is a new request: give it a new name. The old name tells what became of the first one.",
  },
  REQUEST_IN_PROGRESS: {
    http: 409,
    grpc: "ABORTED",
    title: "The same request is still on its way",
    retryable: true,
    hint: "Ask for its end with GET /intents/{clientOrderId}.",
  },
  ORDER_EXPIRED: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "The order waited too long and was not sent",
    retryable: true,
    hint: "Send it again with the same key.",
  },
  JOURNAL_UNAVAILABLE: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "The journal of orders cannot be written",
    retryable: true,
    hint: "Free disk space on the machine of the terminal server; nothing was sent.",
  },
  ACCOUNT_OWNED: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "Another terminal server owns the account",
    retryable: true,
    hint: "Send orders through that server, or end it: then this one takes over by itself.",
  },
  UNRESOLVED_INTENT: {
    http: 409,
    grpc: "ABORTED",
    title: "It is not known yet what became of an order like this one",
    retryable: true,
    hint:
      "See GET /intents; wait until the end of that order is known. If its state is MANUAL, only its owner can " +
      "settle it, with `mt5-grpc-server resolve` on the machine of the terminal server.",
  },
  INTENT_NOT_FOUND: {
    http: 404,
    grpc: "NOT_FOUND",
    title: "No request of this name is known",
    retryable: false,
    hint: "Names belong to the key and the account they were used with; finished ones are kept for 30 days.",
  },
  TRADING_NOT_READY: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "Trading is not open yet",
    retryable: true,
    hint:
      "The server compares its journal with the broker, or a guard waits for a quote to change; try again after the " +
      "time in Retry-After.",
  },
  NO_TRACE: {
    http: 422,
    grpc: "FAILED_PRECONDITION",
    title: "The broker has no trace of the order",
    retryable: false,
    hint: "It was not executed; send a new order, with a new key, if you still want it.",
  },
} as const satisfies Record<string, ErrorRow>;
