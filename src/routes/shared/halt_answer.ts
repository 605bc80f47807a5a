import { ApiError } from "../../errors.ts";
import type { RiskState, TradeOutcome, Trading } from "../../trading/contract.ts";
import { executedOfParts, refusalOfParts, unknownPart } from "../../trading/parts.ts";
import { refusalOfAll } from "./group_answer.ts";
import { fieldsOf } from "./trade_fields.ts";
import { unknownEnd } from "./unknown_end.ts";

const IN_FORCE = "The halt is in force.";
const HALT_AGAIN =
  "Ask for the ends of these parts with GET /intents/{clientOrderId}, or halt again, which does no harm.";

type Halt = Parameters<Trading["haltTrading"]>[0];

/** Halts trading: an error on the way tells which mode counts, since the halt comes before what it cancels and closes. */
export async function halt(terminal: Trading, asked: Halt) {
  try {
    return await terminal.haltTrading(asked);
  } catch (thrown) {
    const error = ApiError.from(thrown);
    const risk = await terminal.risk().catch(() => ({}));
    throw error.with({ members: { ...error.members, executed: executedBefore(error, asked), ...risk } });
  }
}

/**
 * The state after a halt, and what became of what it cancelled and closed. Throws the 202 where the end of any is not
 * known, and the refusal where none of them was executed; both tell the state.
 */
export function haltedFields(
  { risk, outcomes }: { risk: RiskState; outcomes: readonly TradeOutcome[] },
) {
  const fields = { ...risk, count: outcomes.length, outcomes: outcomes.map((outcome) => fieldsOf(outcome)) };
  const unknown = unknownPart(outcomes);
  if (unknown !== null) {
    // The halt has no name; its parts do, and repeating it is safe.
    const name = { key: unknown.clientKey, isGenerated: false };
    throw unknownEnd(name, `${IN_FORCE} Cannot tell yet how all that it closes ended.`, {
      ...fields,
      hint: HALT_AGAIN,
    });
  }
  const refusal = refusalOfParts(outcomes, null);
  if (refusal !== null) throw refusalOfAll(refusal, outcomes, fields, IN_FORCE);
  return { ...fields, executed: executedOfParts(outcomes) === true };
}

// The orders may have been cancelled before the closing of the positions failed.
function executedBefore({ metadata }: ApiError, { cancelOrders, closePositions }: Halt): false | null {
  const tradesNothing = !cancelOrders && !closePositions;
  const sentNothing = metadata["executed"] === "false" && !(cancelOrders && closePositions);
  return tradesNothing || sentNothing ? false : null;
}
