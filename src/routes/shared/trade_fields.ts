import { z } from "@hono/zod-openapi";
import { ProblemSchema } from "../../errors.ts";
import {
  NullableInteger,
  OrderCheckResultSchema,
  OrderSendResultSchema,
  TradeRequestSchema,
} from "../../structures/mod.ts";
import { INTENT_STATES, type TradeOutcome } from "../../trading/contract.ts";
import { toldIntent } from "../../trading/told_intent.ts";
import { orNull } from "./replies.ts";
import type { TradeName } from "./trade_name.ts";

const ticket = (of: string) => NullableInteger.describe(`Ticket of the ${of}; null for none`);

/** The fields of an intent: a trade request and what is known of it. */
export const intentFields = {
  executed: z.boolean().nullable().describe(
    "True: done. False: nothing changed; of a request that takes several trades: not every one was executed. " +
      "Null: not known (yet)",
  ),
  state: z.enum(INTENT_STATES).describe("What is known of the request"),
  clientOrderId: z.string().describe("Name of the request: ask for it at GET /intents/{clientOrderId}"),
  clientOrderIdGenerated: z.boolean().describe("True where the client gave no name and one was made"),
  parentClientOrderId: z.string().nullable().describe(
    "Name of the request of several trades that it is a part of; null for none",
  ),
  intentId: NullableInteger.describe("Number in the journal; null where it was not written down"),
  operation: z.string().describe(
    "What was asked for, as in submitOrder; empty where the request was refused before it was written down",
  ),
  retcode: z.int().nullable().describe("MT5's return code; null where no answer arrived"),
  retcodeName: z.string().nullable().describe("Its name, as in INVALID_STOPS"),
  reason: z.string().nullable().describe("Why it was not executed, a code of the errors; null for none"),
  order: ticket("order"),
  deal: ticket("deal"),
  position: ticket("position"),
  volume: z.number().describe("Lots executed or placed"),
  price: z.number().describe("Price of the execution"),
  message: z.string().describe("The state in words"),
  hint: z.string().nullable().describe("What to do; null where nothing needs doing"),
  comment: z.string().describe("Comment that the order carries, with the token that identifies it"),
  commentTruncated: z.boolean().describe("True where the given comment did not fit or was changed"),
  evidence: z.string().describe(
    "Where the knowledge comes from: reply; what of the broker's records proved it: ticket, comment, target or likeness; " +
      "or person, where the owner settled it by command",
  ),
  corrected: z.boolean().describe(
    "True where it was NOT_FOUND before, and a trace of it appeared after that",
  ),
  acceptTimeUtc: z.string().nullable().describe("When it was written down"),
  sendTimeUtc: z.string().nullable().describe("When it was sent; null while it was not"),
  updateTimeUtc: z.string().nullable().describe("When its state last changed"),
  notes: z.array(z.string()).describe("What was adjusted so that it can be right, and what is left to do"),
  request: orNull(TradeRequestSchema).describe("What was sent to the terminal, or would be"),
  result: orNull(OrderSendResultSchema).describe("The trade server's answer, where one arrived"),
};

/** The fields of every trade answer. */
export const outcomeFields = {
  ...intentFields,
  replayed: z.boolean().describe(
    "True where an earlier request of the same name is told; nothing was sent now",
  ),
};

/** What became of one request. */
export const OutcomeSchema = z.object(outcomeFields).openapi("TradeOutcome");

/** What became of one request, or what a dry run found. */
export const DryOutcomeSchema = OutcomeSchema.extend({
  dryRun: z.boolean().optional().describe("True for a dry run: nothing was written down or sent"),
  check: orNull(OrderCheckResultSchema).optional().describe("The account as it would be, of a dry run"),
}).openapi("TradeOutcomeOrDryRun");

/** What became of the parts of a request. */
export const partFields = {
  count: z.int().describe("Number of parts"),
  outcomes: z.array(OutcomeSchema).describe("What became of each part, in the order in which they were sent"),
};

/** What became of a request that takes several trades. */
export const GroupSchema = z.object({
  executed: z.boolean().describe(
    "True where every part was executed; false where only some were: see outcomes",
  ),
  state: intentFields.state.nullable().describe(
    "What is known of the whole request: DONE, PARTIAL for some, DONE_NOCHANGE where nothing fitted; null where the " +
      "journal did not answer",
  ),
  intentId: NullableInteger.describe(
    "Number of the whole request in the journal; null where it did not answer",
  ),
  clientOrderId: z.string().describe("Name of the whole request; each part has one of its own"),
  clientOrderIdGenerated: z.boolean().describe("True where the client gave no name and one was made"),
  ...partFields,
}).openapi("TradeOutcomes");

/** The body of every trade that was refused, or whose end is not known. */
export const TradeProblemSchema = ProblemSchema.extend({
  ...z.object(outcomeFields).partial().shape,
  hint: z.string().describe("What to do about it"),
  guard: z.string().optional().describe("The guard that denied it"),
  limit: z.string().optional().describe("What the guard or the broker allows"),
  actual: z.string().optional().describe("What it would be"),
  limitsVersion: z.int().optional().describe("The version of the limits by which a guard denied it"),
  nearest: z.string().optional().describe("The nearest valid values"),
  field: z.string().optional().describe("The field at fault"),
  state: intentFields.state.nullish(),
  ...z.object(partFields).partial().shape,
}).openapi("TradeProblem");

/** The fields of a trade answer. The gateway makes names too, which the journal cannot tell from given ones. */
export function fieldsOf(
  { intent, replayed }: Pick<TradeOutcome, "intent" | "replayed">,
  name?: TradeName,
) {
  const fields = toldIntent(intent);
  return {
    ...fields,
    clientOrderIdGenerated: fields.clientOrderIdGenerated || (name?.isGenerated ?? false),
    replayed,
  };
}
