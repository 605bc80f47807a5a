import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ApiError, problemOf, ProblemSchema } from "../../errors.ts";
import { type OrderSendResult, OrderSendResultSchema } from "../../structures/mod.ts";
import type { OrderRequest, Terminal, TradeAnswer } from "../../terminal/terminal.ts";
import { RETCODE_INVALID_FILL, retcodeHint, retcodeName } from "../../trading/retcodes.ts";

/** The fields that every trade reply has. */
export const tradeFields = {
  retcode: z.int().describe("MT5's return code: 10009 is done"),
  retcodeName: z.string().nullable().describe("Its name, as in INVALID_STOPS"),
  success: z.boolean().describe(
    "True for retcode 10009 (done), as 0.5.0 says it; `executed` is the fuller word",
  ),
  executed: z.boolean().describe(
    "True: done. False: refused, nothing changed. Unknown endings are answered 202",
  ),
  message: z.string().describe("The trade server's words"),
  hint: z.string().nullable().describe("What to do; null where nothing needs doing"),
  result: OrderSendResultSchema.describe("The trade server's answer"),
};

const UnknownOutcomeSchema = ProblemSchema.extend({
  executed: z.null().describe("Not known"),
  result: OrderSendResultSchema.nullable().describe("The trade server's answer, where one arrived"),
}).openapi("UnknownOutcome");

const DONE = 10009;

/** The documented 202 of trade routes. */
export const unknownOutcome = {
  202: {
    description: "`ORDER_OUTCOME_UNKNOWN`: nobody knows whether it was executed. Look before you send again.",
    content: { "application/problem+json": { schema: UnknownOutcomeSchema } },
  },
};

/** What a trade came to, when that is known. */
export type KnownAnswer = { readonly executed: boolean; readonly result: OrderSendResult };

/** The fields of a trade reply for a known answer. */
export function tradeReply({ executed, result }: KnownAnswer) {
  return {
    retcode: result.retcode,
    retcodeName: retcodeName(result.retcode),
    success: result.retcode === DONE,
    executed,
    message: result.comment,
    hint: retcodeHint(result.retcode),
    result,
  };
}

/** True where the answer says how the trade ended. Fails where the terminal refused to send the request at all. */
export function isKnown(answer: TradeAnswer): answer is KnownAnswer & TradeAnswer {
  if (answer.executed === false && answer.result === null) {
    throw new ApiError("TERMINAL_CALL_FAILED", answer.message, { metadata: { executed: "false" } });
  }
  return answer.executed !== null && answer.result !== null;
}

/** Answers 202: nobody knows how the trade ended, and no client or proxy may repeat it on its own. */
export function answerUnknown(c: Context, { message, result }: TradeAnswer) {
  const problem = problemOf(new ApiError("ORDER_OUTCOME_UNKNOWN", message), c.var.requestId);
  return c.json({ ...problem, executed: null, result }, 202, { "Content-Type": "application/problem+json" });
}

/**
 * Sends a request with one filling after another while the trade server answers that it does not allow that filling.
 * Such an answer means that nothing happened; any other, above all an unknown one, ends it.
 */
export async function sendWithFilling(
  terminal: Pick<Terminal, "sendOrder">,
  request: OrderRequest,
  fillings: readonly number[],
): Promise<TradeAnswer> {
  const [filling, ...others] = fillings;
  const answer = await terminal.sendOrder(
    filling === undefined ? request : { ...request, typeFilling: filling },
  );
  const refused = answer.executed === false && answer.result?.retcode === RETCODE_INVALID_FILL;
  return refused && others.length > 0 ? await sendWithFilling(terminal, request, others) : answer;
}
