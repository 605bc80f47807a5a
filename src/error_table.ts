import { TRADE_ERRORS } from "./trade_errors.ts";

/** One row of the error table: what a code means in HTTP, in gRPC and in words. */
export interface ErrorRow {
  /** HTTP status. */
  readonly http: number;
  /** Name of the gRPC status code. */
  readonly grpc: string;
  /** Short sentence that never changes with the occurrence (`title` of RFC 9457). */
  readonly title: string;
  /** True where the same request may succeed later without a change. */
  readonly retryable: boolean;
  /** What to do about it. */
  readonly hint: string;
}

/**
 * Every error this product can answer, in REST, WebSocket and gRPC alike. Statuses, OpenAPI responses, the
 * reasons of the proto and the table of the Python server are all derived from these rows.
 */
export const ERROR_TABLE = {
  VALIDATION_FAILED: {
    http: 422,
    grpc: "INVALID_ARGUMENT",
    title: "The request is not valid",
    retryable: false,
    hint: "Correct the fields named in `errors`.",
  },
  MALFORMED_JSON: {
    http: 422,
    grpc: "INVALID_ARGUMENT",
    title: "The body is not JSON",
    retryable: false,
    hint: "Send a JSON object in UTF-8.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    http: 415,
    grpc: "INVALID_ARGUMENT",
    title: "The content type is not supported",
    retryable: false,
    hint: "Send the header `Content-Type: application/json`.",
  },
  PAYLOAD_TOO_LARGE: {
    http: 413,
    grpc: "INVALID_ARGUMENT",
    title: "The body is too large",
    retryable: false,
    hint: "Send a smaller body.",
  },
  INVALID_TIMEFRAME: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The timeframe is not known",
    retryable: false,
    hint: "Use one of M1 M2 M3 M4 M5 M6 M10 M12 M15 M20 M30 H1 H2 H3 H4 H6 H8 H12 D1 W1 MN1.",
  },
  INVALID_DATE: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The date is not valid",
    retryable: false,
    hint: "Use ISO 8601, for example 2026-03-20T08:00:00Z.",
  },
  INVALID_DATE_RANGE: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The dates are reversed",
    retryable: false,
    hint: "Swap the dates.",
  },
  INVALID_TICKET: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The ticket is not valid",
    retryable: false,
    hint: "Use the ticket of an open position or an active order.",
  },
  INVALID_ORDER: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The order is not complete or contradicts itself",
    retryable: false,
    hint: "Compare the request with the example of this operation.",
  },
  INVALID_VOLUME: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The volume is not valid",
    retryable: false,
    hint:
      "Use a volume between volumeMin and volumeMax in steps of volumeStep, and at most that of a position.",
  },
  STOPS_REQUIRED: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "Neither stop loss nor take profit was given",
    retryable: false,
    hint: "Give sl, tp or both; null removes one.",
  },
  MONEY_TOO_SMALL: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The money value is too small",
    retryable: false,
    hint: "Use a larger value.",
  },
  TOO_MANY_BARS: {
    http: 422,
    grpc: "INVALID_ARGUMENT",
    title: "More bars than the terminal keeps",
    retryable: false,
    hint: "Ask for fewer bars, or raise Max bars in chart in the terminal's options.",
  },
  UNAUTHENTICATED: {
    http: 401,
    grpc: "UNAUTHENTICATED",
    title: "The key is missing or wrong",
    retryable: false,
    hint: "Send the headers X-apiKey and, in mode secure-client, X-apiSecret.",
  },
  HOST_NOT_ALLOWED: {
    http: 421,
    grpc: "PERMISSION_DENIED",
    title: "The host name is not allowed",
    retryable: false,
    hint: "Use 127.0.0.1 or localhost, or start with --allowed-host NAME.",
  },
  ORIGIN_NOT_ALLOWED: {
    http: 403,
    grpc: "PERMISSION_DENIED",
    title: "The origin is not allowed",
    retryable: false,
    hint: "Call the API from a program, or start with --allowed-origin ORIGIN.",
  },
  PATH_NOT_FOUND: {
    http: 404,
    grpc: "UNIMPLEMENTED",
    title: "The path does not exist",
    retryable: false,
    hint: "See /docs.",
  },
  METHOD_NOT_ALLOWED: {
    http: 405,
    grpc: "UNIMPLEMENTED",
    title: "The method is not allowed here",
    retryable: false,
    hint: "See the header `Allow`.",
  },
  SYMBOL_NOT_FOUND: {
    http: 404,
    grpc: "NOT_FOUND",
    title: "The symbol does not exist",
    retryable: false,
    hint: "Names differ between brokers, for example EURUSD.m: see GET /symbols?query=.",
  },
  SYMBOL_NOT_SELECTED: {
    http: 500,
    grpc: "FAILED_PRECONDITION",
    title: "The symbol could not be selected",
    retryable: true,
    hint: "Select the symbol in the terminal's Market Watch.",
  },
  TICKET_NOT_FOUND: {
    http: 404,
    grpc: "NOT_FOUND",
    title: "The ticket does not exist",
    retryable: false,
    hint: "It may have been closed: see GET /positions, GET /orders and GET /trades/history.",
  },
  NO_QUOTE: {
    http: 500,
    grpc: "FAILED_PRECONDITION",
    title: "The symbol has no price yet",
    retryable: true,
    hint: "Try again when the market is open.",
  },
  DEPTH_UNAVAILABLE: {
    http: 501,
    grpc: "UNIMPLEMENTED",
    title: "The broker gives no market depth",
    retryable: false,
    hint: "Use GET /quotes/{symbol}.",
  },
  CALENDAR_UNAVAILABLE: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "No economic calendar was found",
    retryable: false,
    hint: "Install the MQL5 service OpenApiMt5Calendar: see docs/calendar.md.",
  },
  LOGIN_FAILED: {
    http: 400,
    grpc: "FAILED_PRECONDITION",
    title: "The login was refused",
    retryable: false,
    hint: "Check login, password and the exact server name.",
  },
  WRONG_ACCOUNT: {
    http: 503,
    grpc: "FAILED_PRECONDITION",
    title: "Another account is logged in",
    retryable: false,
    hint: "Log the expected account in, or connect again with POST /account/connect.",
  },
  NOT_CONNECTED: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "The terminal is not connected",
    retryable: true,
    hint: "The server reconnects by itself; after POST /account/disconnect call POST /account/connect.",
  },
  TERMINAL_NOT_FOUND: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "The terminal was not found or did not start",
    retryable: true,
    hint: "Set MT5_PATH to terminal64.exe.",
  },
  TERMINAL_TIMEOUT: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "The terminal did not answer in time",
    retryable: true,
    hint: "Open the terminal and look for a dialog, a wrong server name or a missing network.",
  },
  TERMINAL_HUNG: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "The terminal hangs",
    retryable: true,
    hint: "Try again after the time in Retry-After.",
  },
  SERVER_UNAVAILABLE: {
    http: 503,
    grpc: "UNAVAILABLE",
    title: "The terminal server is not reachable",
    retryable: true,
    hint: "Try again after the time in Retry-After.",
  },
  QUEUE_FULL: {
    http: 503,
    grpc: "RESOURCE_EXHAUSTED",
    title: "Too many calls wait for the terminal",
    retryable: true,
    hint: "Ask less often; use one stream instead of many reads.",
  },
  DEADLINE_EXCEEDED: {
    http: 504,
    grpc: "DEADLINE_EXCEEDED",
    title: "The call took too long",
    retryable: true,
    hint: "Try again, or ask for less.",
  },
  TERMINAL_CALL_FAILED: {
    http: 500,
    grpc: "INTERNAL",
    title: "The terminal refused the call",
    retryable: false,
    hint: "See `detail` for the terminal's own words; the journal of the terminal may say more.",
  },
  TERMINAL_UNSUPPORTED: {
    http: 501,
    grpc: "UNIMPLEMENTED",
    title: "The terminal cannot do this",
    retryable: false,
    hint: "Update the terminal and the MetaTrader5 package.",
  },
  INVALID_TERMINAL_ARGUMENT: {
    http: 400,
    grpc: "INVALID_ARGUMENT",
    title: "The terminal did not accept an argument",
    retryable: false,
    hint: "See `detail` for the argument.",
  },
  API_TRADING_DISABLED: {
    http: 403,
    grpc: "FAILED_PRECONDITION",
    title: "Trading by programs is switched off in the terminal",
    retryable: false,
    hint: "Clear Tools > Options > Expert Advisors > Disable algorithmic trading via external Python API.",
  },
  ORDER_OUTCOME_UNKNOWN: {
    http: 202,
    grpc: "UNKNOWN",
    title: "It is not known what became of the order",
    retryable: false,
    hint: "Look at positions, orders and history before you send anything again.",
  },
  ...TRADE_ERRORS,
  INTERNAL: {
    http: 500,
    grpc: "INTERNAL",
    title: "An unexpected error",
    retryable: false,
    hint: "Report it with the request id.",
  },
} as const satisfies Record<string, ErrorRow>;

/** A code of the error table, for example `SYMBOL_NOT_FOUND`. */
export type ErrorCode = keyof typeof ERROR_TABLE;
