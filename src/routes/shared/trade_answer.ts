import type { Context } from "hono";
import { ApiError } from "../../errors.ts";
import { given } from "../../given.ts";
import { blankIntent } from "../../trading/blank_intent.ts";
import { INTENT_STATES, type TradeOutcome } from "../../trading/contract.ts";
import { fieldsOf } from "./trade_fields.ts";
import { locationOf, type TradeName } from "./trade_name.ts";
import { unknownEnd } from "./unknown_end.ts";

/** Says by a header that nothing was sent now. */
export const REPLAYED = { "Idempotency-Replayed": "true" };

const TOLD = ["guard", "limit", "actual", "nearest", "field", "symbol", "ticket"];

/** Runs the call that trades: what it throws tells as much about the request as an answer would. */
export async function tellingRefusals<Answer>(name: TradeName, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (thrown) {
    const error = ApiError.from(thrown);
    throw error.code === "INTENT_NOT_FOUND" ? error : unsentTrade(error, name);
  }
}

/** The fields of a trade that was executed; throws what became of it otherwise. */
export function executedFields(c: Context, outcome: TradeOutcome, name: TradeName) {
  throwIfUnknown(outcome, name);
  if (outcome.intent.executed === false) throw refusalOf(outcome, name);
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
  // While nobody knows there is one advice, whatever the broker's last word was.
  const { hint: _, ...fields } = fieldsOf(outcome, name);
  throw unknownEnd(name, fields.message, fields);
}

/** Says by a header that nothing was sent now. */
export function tellReplay(c: Context, { replayed }: Pick<TradeOutcome, "replayed">): void {
  if (replayed) { for (const [header, value] of Object.entries(REPLAYED)) c.header(header, value); }
}

function refusalOf(outcome: TradeOutcome, name: TradeName): ApiError {
  const { hint, ...fields } = fieldsOf(outcome, name);
  return new ApiError(outcome.intent.reason ?? "ORDER_REJECTED", fields.message, {
    members: { ...fields, ...(hint === null ? {} : { hint }) },
    headers: outcome.replayed ? REPLAYED : {},
  });
}

function unsentTrade(error: ApiError, name: TradeName): ApiError {
  const { metadata } = error;
  const facts = Object.entries(metadata).filter(([key]) => TOLD.includes(key));
  const { executed, state, operation = "", intent_id: intentId, limits_version: version } = metadata;
  const limitsVersion = version === undefined ? undefined : Number(version);
  const isNotSent = executed === "false";
  const intent = blankIntent({
    clientKey: name.key,
    operation,
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
    members: {
      ...fieldsOf({ intent, replayed: false }, name),
      ...Object.fromEntries(facts),
      ...given({ limitsVersion }),
      hint,
    },
    headers: isOnItsWay ? { ...error.headers, Location: locationOf(name) } : error.headers,
  });
}
