import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ApiError } from "../../errors.ts";
import { OrderSendResultSchema } from "../../structures/mod.ts";
import type { TradeOutcome } from "../../trading/contract.ts";
import { retcodeHint, retcodeName } from "../../trading/retcodes.ts";
import { type Asked, retcodeOfRefusal, unsentResult } from "../../trading/rule_retcodes.ts";
import { executedFields, tellingRefusals, tellReplay, throwIfUnknown } from "./trade_answer.ts";
import { fieldsOf, outcomeFields } from "./trade_fields.ts";
import type { TradeName } from "./trade_name.ts";

const DONE = 10009;
const NO_CHANGES = 10025;

/** The fields of a trade reply of 0.5.0, beside those that every trade answer has. */
export const fieldsOf050 = {
  ...outcomeFields,
  retcode: z.int().describe("MT5's return code: 10009 is done"),
  success: z.boolean().describe("True for retcode 10009, as 0.5.0 says it; `executed` is the fuller word"),
  executed: z.boolean().describe("True: done. False: nothing changed. Unknown endings are answered 202"),
  message: z.string().describe("The trade server's words, or why nothing was sent"),
  result: OrderSendResultSchema.describe("The trade server's answer"),
};

/** How a client asked, and what the reply echoes where no trade server answered. */
export interface CallOf050 {
  readonly name: TradeName;
  /** True for a client that gave a name or a field that 0.5.0 has not: it is told refusals by statuses. */
  readonly isStrict: boolean;
  readonly asked: Asked;
}

/**
 * Trades and replies as 0.5.0 does: a refusal is a reply with success false. A client that knows more than 0.5.0 gets
 * the same fields for what was executed, and refusals by their own codes and statuses.
 */
export async function replyAs050(
  c: Context,
  { name, isStrict, asked }: CallOf050,
  call: () => Promise<TradeOutcome>,
) {
  try {
    const outcome = await tellingRefusals(name, call);
    throwIfUnknown(outcome, name);
    const { executed, retcode } = outcome.intent;
    // Without a retcode 0.5.0's form has no word for what was not executed: it says so by a status.
    if (isStrict || (executed === false && retcode === null)) executedFields(c, outcome, name);
    else tellReplay(c, outcome);
    return replyOf(outcome, name, asked);
  } catch (thrown) {
    const refusal = isStrict ? null : refusedReply(thrown, asked);
    if (refusal === null) throw thrown;
    return refusal;
  }
}

function replyOf(outcome: TradeOutcome, name: TradeName, asked: Asked) {
  const fields = fieldsOf(outcome, name);
  const { intent } = outcome;
  const retcode = intent.retcode ?? (intent.state === "DONE_NOCHANGE" ? NO_CHANGES : DONE);
  const result = intent.result ?? unsentResult(retcode, intent.message, asked);
  return {
    ...fields,
    retcode,
    retcodeName: retcodeName(retcode),
    success: retcode === DONE,
    executed: intent.executed === true,
    message: result.comment,
    hint: retcodeHint(retcode),
    result,
  };
}

function refusedReply(thrown: unknown, asked: Asked) {
  if (!(thrown instanceof ApiError) || thrown.metadata["executed"] !== "false") return null;
  const retcode = retcodeOfRefusal(thrown.code);
  if (retcode === null) return null;
  // tellingRefusals() has put every field of a trade answer there.
  const fields = thrown.members as ReturnType<typeof fieldsOf>;
  return {
    ...fields,
    retcode,
    retcodeName: retcodeName(retcode),
    success: false,
    executed: false,
    hint: retcodeHint(retcode),
    result: unsentResult(retcode, thrown.detail, asked),
  };
}
