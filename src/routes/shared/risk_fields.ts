import { z } from "@hono/zod-openapi";
import { ProblemSchema, tradeErrorResponses } from "../../errors.ts";
import { TRADING_MODES } from "../../trading/contract.ts";
import { orNull } from "./replies.ts";
import { intentFields, partFields } from "./trade_fields.ts";
import { EVERY_CLOSE, EVERY_TRADE } from "./trade_problems.ts";

const LimitsWaitingSchema = z.object({
  looser: z.array(z.object({
    name: z.string().describe("Its name in the configuration"),
    before: z.string().describe("The limit in force, in words; empty for off"),
    after: z.string().describe("The limit that waits, in words; empty for off"),
  })).describe("Each limit that is looser; what is stricter in the file counts already"),
  code: z.string().describe("Code of these limits"),
  command: z.string().describe(
    "What the owner types on the machine of the terminal server to put them in force",
  ),
}).openapi("LimitsWaiting");

const riskFields = {
  mode: z.enum(TRADING_MODES).describe(
    "active: what the guards allow. reducing: only what reduces exposure. halted: as reducing, and the queue was given up. " +
      "readOnly: nothing",
  ),
  reason: z.string().describe("Why it is in force, empty for active"),
  since: z.string().nullable().describe("Since when it is in force, UTC"),
  guards: z.array(z.object({
    name: z.string().describe("Its name in the configuration"),
    limit: z.string().describe("Its limit in words; empty for off"),
  })).describe("Each guard with its limit"),
  dayStartEquity: z.number().nullable().describe("Equity at the start of the broker's day; null: not known"),
  dayResult: z.number().nullable().describe("Result of the broker's day so far, open positions included"),
  unresolved: z.int().describe("Number of requests whose end is not known"),
  limitsVersion: z.int().nullable().describe(
    "Version of the limits that are in force on this account, 1 for the first; null: the account is not known",
  ),
  limitsSince: z.string().nullable().describe("Since when that version is in force, UTC"),
  limitsWaiting: orNull(LimitsWaitingSchema).describe(
    "Limits in the file of the guards that are looser than those in force on a real account: they wait until its owner " +
      "confirms them; null: none wait",
  ),
};

/** The kill switch and the guards. */
export const RiskSchema = z.object(riskFields).openapi("Risk");

/** The same after a halt, and what became of what it cancelled and closed. */
export const HaltedSchema = z.object({
  ...riskFields,
  executed: z.boolean().describe(
    "True where all that was to be cancelled and closed was; false where only some was. `mode` tells of the halt itself",
  ),
  ...partFields,
}).openapi("Halted");

const { retcode, retcodeName } = intentFields;
const HaltProblemSchema = ProblemSchema.extend(
  z.object({ ...riskFields, retcode, retcodeName, ...partFields }).partial().shape,
).openapi("HaltProblem");

/** The documented refusals of a halt: nothing could be cancelled and closed, or it is not known yet. */
export const haltProblems = tradeErrorResponses(HaltProblemSchema, [
  ...EVERY_TRADE,
  ...EVERY_CLOSE,
  "TICKET_NOT_FOUND",
]);
