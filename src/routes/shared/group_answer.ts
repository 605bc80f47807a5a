import type { Context } from "hono";
import { ApiError } from "../../errors.ts";
import type { Intent, TradeOutcome, TradeOutcomes, Trading } from "../../trading/contract.ts";
import { executedOfParts, isReplayOfParts, refusalOfParts } from "../../trading/parts.ts";
import { toldIntent } from "../../trading/told_intent.ts";
import { REPLAYED, tellReplay } from "./trade_answer.ts";
import { fieldsOf } from "./trade_fields.ts";
import type { TradeName } from "./trade_name.ts";
import { unknownEnd } from "./unknown_end.ts";

/**
 * What became of a request that takes several trades. Throws the 202 where the end of any is not known, and the refusal
 * where none of them was executed.
 */
export async function groupFields(
  c: Context,
  terminal: Trading,
  { outcomes, complete }: TradeOutcomes,
  name: TradeName,
) {
  const whole = complete ? await journalled(terminal, name) : null;
  const executed = complete ? executedOfParts(outcomes) : null;
  const fields = {
    state: executed === null ? "UNKNOWN" as const : whole?.state ?? null,
    intentId: whole?.intentId ?? null,
    clientOrderId: name.key,
    clientOrderIdGenerated: name.isGenerated,
    count: outcomes.length,
    outcomes: outcomes.map((outcome) => fieldsOf(outcome)),
  };
  if (executed === null) throw unknownEnd(name, unknownDetail(complete), fields);
  const replayed = isReplayOfParts(outcomes);
  const refusal = refusalOfParts(outcomes, whole);
  if (refusal !== null) throw refusalOfAll(refusal, outcomes, { ...fields, replayed });
  tellReplay(c, { replayed });
  return { executed, ...fields };
}

/** The error of trades none of which was executed, with the code of one of them; `before` goes before its sentence. */
export function refusalOfAll(
  refusal: Intent,
  outcomes: readonly TradeOutcome[],
  members: Readonly<Record<string, unknown>>,
  ...before: string[]
): ApiError {
  const { message, hint, reason, retcode, retcodeName } = toldIntent(refusal);
  const why = outcomes.length === 1 ? message : `None of ${outcomes.length} trades was executed: ${message}`;
  return new ApiError(refusal.reason ?? "ORDER_REJECTED", [...before, why].join(" "), {
    members: {
      executed: false,
      reason,
      retcode,
      retcodeName,
      ...(hint === null ? {} : { hint }),
      ...members,
    },
    headers: isReplayOfParts(outcomes) ? REPLAYED : {},
  });
}

// What the journal has of the request itself; null where it cannot be asked, which changes nothing of its parts.
async function journalled(terminal: Trading, { key }: TradeName): Promise<Intent | null> {
  try {
    return await terminal.intent(key);
  } catch {
    return null;
  }
}

function unknownDetail(complete: boolean): string {
  return complete
    ? "Cannot tell yet how all of it ended: see the parts whose executed is null."
    : "Cannot tell how it ended: the terminal server was lost. Send it again with the same name: what was sent is told.";
}
