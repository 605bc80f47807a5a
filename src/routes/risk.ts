import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { submittedExample } from "./examples/trade_answers.ts";
import { halt, haltedFields } from "./shared/halt_answer.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { HaltedSchema, haltProblems, RiskSchema } from "./shared/risk_fields.ts";

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
  limitsVersion: 3,
  limitsSince: "2026-03-19T21:04:10.000Z",
  limitsWaiting: {
    looser: [{ name: "maxVolumePerOrder", before: "10", after: "20" }],
    code: "3f9a12cd",
    command: 'mt5-grpc-server confirm-limits --code 3f9a12cd --data "/home/trader/journal"',
  },
};
const haltedExample = { ...riskExample, mode: "halted", reason: "news" };

const getRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/risk",
    operationId: "getRisk",
    summary: "Read the kill switch and the guards",
    description:
      "The mode that counts now, why, and every guard with its limit. Guards are set in the server's configuration; their " +
      "limits have versions. On a real account looser ones take effect once the owner has confirmed them on the machine of " +
      "the terminal server, until then `limitsWaiting` tells of them.",
    tags: ["Risk"],
    responses: {
      ...ok("The state", RiskSchema, riskExample),
      ...terminalErrorResponses("VALIDATION_FAILED"),
    },
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
      "Forbids trading until it is resumed, also across restarts. May cancel all orders and close all positions on the way: " +
      "`executed` and the status tell of these, `mode` of the halt, which counts also where nothing could be closed. " +
      "Halting twice does no harm, so send it again where no answer came.",
    tags: ["Risk"],
    request: jsonBody(HaltBody, { mode: "halted", reason: "news", cancelOrders: true }),
    responses: {
      ...ok("The state afterwards", HaltedSchema, {
        ...haltedExample,
        executed: true,
        count: 1,
        outcomes: [{ ...submittedExample, operation: "cancelOrder", state: "DONE" }],
      }),
      ...haltProblems,
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    return c.json(haltedFields(await halt(terminal, c.req.valid("json"))), 200);
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
