import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { TRADING_MODES } from "../trading/contract.ts";
import { submittedExample } from "./examples/trade_answers.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { fieldsOf, OutcomeSchema } from "./shared/trade_fields.ts";

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
};

const RiskSchema = z.object(riskFields).openapi("Risk");

const HaltedSchema = z.object({
  ...riskFields,
  outcomes: z.array(OutcomeSchema).describe("What became of each cancellation and closing"),
}).openapi("Halted");

const HaltBody = z.strictObject({
  mode: z.enum(["reducing", "halted"]).default("halted").openapi({
    description:
      "reducing lets only closings and cancellations through; halted gives up what is queued as well",
    example: "halted",
  }),
  reason: z.string().max(200).default("").openapi({ description: "Why, for the journal", example: "news" }),
  cancelOrders: z.boolean().default(false).openapi({ description: "True: cancel all pending orders" }),
  closePositions: z.boolean().default(false).openapi({ description: "True: close all positions" }),
}).openapi("HaltTrading");

const ResumeBody = z.strictObject({
  reason: z.string().max(200).default("").openapi({
    description: "Why, for the journal",
    example: "news are over",
  }),
}).openapi("ResumeTrading");

const riskExample = {
  mode: "active",
  reason: "",
  since: "2026-03-20T07:58:00.000Z",
  guards: [{ name: "maxVolumePerOrder", limit: "10" }],
  dayStartEquity: 10000,
  dayResult: 12.2,
  unresolved: 0,
};
const haltedExample = { ...riskExample, mode: "halted", reason: "news" };

const getRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/risk",
    operationId: "getRisk",
    summary: "Read the kill switch and the guards",
    description:
      "The mode that counts now, why, and every guard with its limit. Guards are set in the server's configuration.",
    tags: ["Risk"],
    responses: { ...ok("The state", RiskSchema, riskExample), ...terminalErrorResponses() },
  }),
  handler: async (c) => c.json({ ...await c.var.deps.terminal.risk() }, 200),
});

const haltRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/risk/halt",
    operationId: "haltTrading",
    summary: "Halt trading",
    description:
      "Forbids trading until it is resumed, also across restarts. May cancel all orders and close all positions on the way; " +
      "halting twice does no harm, so send it again where no answer came.",
    tags: ["Risk"],
    request: jsonBody(HaltBody, { mode: "halted", reason: "news", cancelOrders: true }),
    responses: {
      ...ok("The state afterwards", HaltedSchema, {
        ...haltedExample,
        outcomes: [{ ...submittedExample, operation: "cancelOrder", state: "DONE" }],
      }),
      ...terminalErrorResponses("JOURNAL_UNAVAILABLE", "VALIDATION_FAILED", "MALFORMED_JSON"),
    },
  }),
  handler: async (c) => {
    const { risk, outcomes } = await c.var.deps.terminal.haltTrading(c.req.valid("json"));
    return c.json({ ...risk, outcomes: outcomes.map((outcome) => fieldsOf(outcome)) }, 200);
  },
});

const resumeRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/risk/resume",
    operationId: "resumeTrading",
    summary: "Resume trading",
    description:
      "Admits trading again, within the guards. A real account that is readOnly is activated by the owner of the server " +
      "alone (`READ_ONLY`), and what the file KILL halts is not lifted by this call (`TRADING_HALTED`).",
    tags: ["Risk"],
    request: jsonBody(ResumeBody, { reason: "news are over" }),
    responses: {
      ...ok("The state afterwards", RiskSchema, riskExample),
      ...terminalErrorResponses(
        "READ_ONLY",
        "TRADING_HALTED",
        "JOURNAL_UNAVAILABLE",
        "VALIDATION_FAILED",
        "MALFORMED_JSON",
      ),
    },
  }),
  handler: async (c) => {
    const risk = await c.var.deps.terminal.resumeTrading(c.req.valid("json").reason);
    return c.json({ ...risk }, 200);
  },
});

/** The kill switch and the guards. */
export const riskRoutes = [getRoute, haltRoute, resumeRoute] as const;
