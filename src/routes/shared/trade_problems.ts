import { type ErrorCode, tradeErrorResponses } from "../../errors.ts";
import { TradeProblemSchema } from "./trade_fields.ts";

/** Every operation that trades may answer these, from before it is written down to after it was sent. */
export const EVERY_TRADE = [
  "ORDER_OUTCOME_UNKNOWN",
  "ORDER_REJECTED",
  "NO_TRACE",
  "TRADE_DISABLED",
  "AUTOTRADING_OFF",
  "AUTOTRADING_FORBIDDEN",
  "API_TRADING_DISABLED",
  "MARKET_CLOSED",
  "TOO_MANY_REQUESTS",
  "RISK_DENIED",
  "TRADING_HALTED",
  "READ_ONLY",
  "IDEMPOTENCY_KEY_REQUIRED",
  "IDEMPOTENCY_KEY_REUSED",
  "REQUEST_IN_PROGRESS",
  "UNRESOLVED_INTENT",
  "ORDER_EXPIRED",
  "TRADING_NOT_READY",
  "JOURNAL_UNAVAILABLE",
  "ACCOUNT_OWNED",
  "VALIDATION_FAILED",
  "INVALID_ORDER",
  "INVALID_TERMINAL_ARGUMENT",
  "MALFORMED_JSON",
] as const satisfies readonly ErrorCode[];

/** Every closing at the market may answer these. */
export const EVERY_CLOSE = [
  "POSITION_CLOSED",
  "PRICE_OFF",
  "PRICE_CHANGED",
  "FROZEN",
  "FIFO_CLOSE",
  "CLOSE_ORDER_EXISTS",
] as const satisfies readonly ErrorCode[];

/** The documented refusals of a route that trades, the 202 for an end that is not known among them. */
export function tradeProblems(...codes: ErrorCode[]) {
  return tradeErrorResponses(TradeProblemSchema, [...EVERY_TRADE, ...codes]);
}
