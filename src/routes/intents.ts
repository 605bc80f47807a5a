import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { INTENT_STATES } from "../trading/contract.ts";
import { toldIntent } from "../trading/told_intent.ts";
import { submittedExample } from "./examples/trade_answers.ts";
import { integerQuery, textQuery } from "./shared/parameters.ts";
import { ok } from "./shared/replies.ts";
import { intentFields } from "./shared/trade_fields.ts";
import { NamePath } from "./shared/trade_name.ts";

const IntentSchema = z.object(intentFields).openapi("Intent");

const IntentsSchema = z.object({
  count: z.int().describe("Number of requests on this page"),
  intents: z.array(IntentSchema).describe("The requests, newest first"),
  nextPageToken: z.string().nullable().describe("Where this page ended; null for the last"),
}).openapi("Intents");

const { replayed: _, ...intentExample } = submittedExample;

const oneRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/intents/{clientOrderId}",
    operationId: "getIntent",
    summary: "What became of a trade request",
    description:
      "From the journal alone: answers also while the terminal hangs. INTENT_NOT_FOUND after a 202 or a lost connection means " +
      "that the request did not reach the journal: send it again with the same name.",
    tags: ["Intents"],
    request: { params: NamePath },
    responses: {
      ...ok("The request and its state", IntentSchema, intentExample),
      ...terminalErrorResponses("INTENT_NOT_FOUND", "JOURNAL_UNAVAILABLE", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const intent = await c.var.deps.terminal.intent(c.req.valid("param").clientOrderId);
    return c.json(toldIntent(intent), 200);
  },
});

const listRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/intents",
    operationId: "listIntents",
    summary: "List trade requests",
    description:
      "The requests of this journal, newest first. state=UNKNOWN shows those whose end is not known.",
    tags: ["Intents"],
    request: {
      query: z.object({
        state: z.string().transform((text) => text.split(",")).pipe(z.array(z.enum(INTENT_STATES)))
          .optional().openapi({
            type: "string",
            description: "Only these states, comma separated",
            example: "UNKNOWN,MANUAL",
          }),
        pageSize: integerQuery("Greatest number of requests", { min: 1, max: 500, default: 100 }),
        pageToken: textQuery("`nextPageToken` of the page before", "17"),
      }),
    },
    responses: {
      ...ok("The requests", IntentsSchema, { count: 1, intents: [intentExample], nextPageToken: null }),
      ...terminalErrorResponses("JOURNAL_UNAVAILABLE", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { state = [], pageSize, pageToken = "" } = c.req.valid("query");
    const page = await c.var.deps.terminal.intents({ states: state, pageSize, pageToken });
    return c.json({
      count: page.intents.length,
      intents: page.intents.map(toldIntent),
      nextPageToken: page.nextPageToken || null,
    }, 200);
  },
});

/** What became of trade requests. */
export const intentRoutes = [oneRoute, listRoute] as const;
