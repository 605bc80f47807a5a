import type { Context } from "hono";
import { ApiError, type ErrorCode, tradeErrorResponses } from "../../errors.ts";
import { blankIntent } from "../../trading/blank_intent.ts";
import { INTENT_STATES, type TradeOutcome, type TradeOutcomes } from "../../trading/contract.ts";
import { fieldsOf, TradeProblemSchema } from "./trade_fields.ts";
import type { TradeName } from "./trade_name.ts";

const RETRY_AFTER_SECONDS = 2;
const TOLD = ["guard", "limit", "actual", "nearest", "field", "symbol", "ticket"];

// Every operation that trades may answer these, from before it is written down to after it was sent.
const EVERY_TRADE = [
  "ORDER_OUTCOME_UNKNOWN",
  "ORDER_REJECTED",
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

/** The documented refusals of a route that trades, the 202 for an end that is not known among them. */
export function tradeProblems(...codes: ErrorCode[]) {
  return tradeErrorResponses(TradeProblemSchema, [...EVERY_TRADE, ...codes]);
}

/** Runs the call that trades: what it throws tells as much about the request as an answer would. */
export async function tellingRefusals<Answer>(name: TradeName, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (thrown) {
    const error = ApiError.from(thrown);
    throw error.code === "INTENT_NOT_FOUND" ? error : refusalOf(error, name);
  }
}

/** The fields of a trade that was executed; throws what became of it otherwise. */
export function executedFields(c: Context, outcome: TradeOutcome, name: TradeName) {
  throwIfUnknown(outcome, name);
  const { intent, replayed } = outcome;
  if (intent.executed === false && intent.reason !== null) {
    throw problem(intent.reason, outcome, name, replayed ? { "Idempotency-Replayed": "true" } : {});
  }
  tellReplay(c, outcome);
  return fieldsOf(outcome, name);
}

/** The fields of a trade that was executed, or of the dry run of one; throws what became of it otherwise. */
export function tradeFields(c: Context, outcome: TradeOutcome, name: TradeName) {
  return outcome.isDryRun ? dryRunFields(outcome, name) : executedFields(c, outcome, name);
}

/** The fields of a dry run. */
export function dryRunFields(outcome: TradeOutcome, name: TradeName) {
  return { ...fieldsOf(outcome, name), executed: false, dryRun: true, check: outcome.check };
}

/** Throws the 202 for an outcome whose end is not known: no client or proxy may repeat it under another name. */
export function throwIfUnknown(outcome: TradeOutcome, name: TradeName): void {
  if (outcome.intent.executed !== null) return;
  throw problem("ORDER_OUTCOME_UNKNOWN", outcome, name, { Location: locationOf(name) }, RETRY_AFTER_SECONDS);
}

/** Says by a header that nothing was sent now. */
export function tellReplay(c: Context, { replayed }: TradeOutcome): void {
  if (replayed) c.header("Idempotency-Replayed", "true");
}

/** What became of all parts of a request; throws the 202 where that of any is not known. */
export function settledGroup({ outcomes, complete }: TradeOutcomes, name: TradeName) {
  const parts = outcomes.map((outcome) => fieldsOf(outcome));
  if (!complete || parts.some(({ executed }) => executed === null)) {
    const detail = complete
      ? "Cannot tell yet how all of it ended: see the parts whose executed is null."
      : "Cannot tell how it ended: the terminal server was lost. Send it again with the same name: what was sent is told.";
    throw new ApiError("ORDER_OUTCOME_UNKNOWN", detail, {
      members: { executed: null, clientOrderId: name.key, count: parts.length, outcomes: parts },
      headers: { Location: locationOf(name) },
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }
  return {
    executed: parts.every(({ executed }) => executed),
    clientOrderId: name.key,
    clientOrderIdGenerated: name.isGenerated,
    count: parts.length,
    outcomes: parts,
  };
}

function problem(
  code: ErrorCode,
  outcome: TradeOutcome,
  name: TradeName,
  headers: Readonly<Record<string, string>>,
  retryAfterSeconds?: number,
): ApiError {
  const { hint, ...fields } = fieldsOf(outcome, name);
  return new ApiError(code, fields.message, {
    members: { ...fields, ...(hint === null ? {} : { hint }) },
    headers,
    retryAfterSeconds,
  });
}

function refusalOf(error: ApiError, name: TradeName): ApiError {
  const { metadata } = error;
  const facts = Object.entries(metadata).filter(([key]) => TOLD.includes(key));
  const { executed, state, intent_id: intentId } = metadata;
  const isNotSent = executed === "false";
  const intent = blankIntent({
    clientKey: name.key,
    intentId: intentId === undefined ? null : Number(intentId),
    state: INTENT_STATES.find((each) => each === state) ?? (isNotSent ? "NOT_SENT" : "UNKNOWN"),
    // Null where this call sent nothing, but an earlier one of the same name may have.
    executed: isNotSent ? false : null,
    reason: error.code,
    message: error.detail,
  });
  const { hint } = error.row;
  const isOnItsWay = error.code === "REQUEST_IN_PROGRESS";
  return error.with({
    retryAfterSeconds: error.retryAfterSeconds ?? (isOnItsWay ? 1 : undefined),
    members: { ...fieldsOf({ intent, replayed: false }, name), ...Object.fromEntries(facts), hint },
    headers: isOnItsWay ? { ...error.headers, Location: locationOf(name) } : error.headers,
  });
}

function locationOf({ key }: TradeName): string {
  return `/intents/${key}`;
}
