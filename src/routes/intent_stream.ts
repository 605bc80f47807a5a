import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { errorResponses } from "../errors.ts";
import { streamIntents } from "../streaming/intents_socket.ts";
import { submittedExample } from "./examples/trade_answers.ts";
import { ok } from "./shared/replies.ts";
import { requireUpgrade, StreamDocsSchema } from "./shared/stream_docs.ts";

const { replayed: _, ...intent } = submittedExample;
const place = { sequence: 51, resumePoint: "51-3fa9c1d2e4b7" };

const sampleMessages = [
  {
    event: "subscribed",
    timestamp: "2026-03-20T07:59:58.250+00:00",
    stream: "intents",
    sequence: 48,
    resumePoint: "48-90b7d40e6c1f",
  },
  {
    event: "intentChanged",
    timestamp: "2026-03-20T08:00:00.150+00:00",
    ...place,
    change: "SETTLED",
    stateBefore: "SENDING",
    intent,
  },
  { event: "heartbeat", timestamp: "2026-03-20T08:00:05.150+00:00", ...place },
  {
    event: "intentCorrected",
    timestamp: "2026-03-20T08:05:00.150+00:00",
    sequence: 52,
    resumePoint: "52-0c2f81ab77d3",
    change: "CORRECTED",
    stateBefore: "NOT_FOUND",
    intent: { ...intent, clientOrderId: "breakout-0815-2", evidence: "comment", corrected: true },
  },
  {
    event: "error",
    timestamp: "2026-03-20T08:06:00.300+00:00",
    stream: "intents",
    message: "Cannot reach the terminal server: it does not answer; it may be starting.",
    code: "SERVER_UNAVAILABLE",
  },
];

const socketRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/ws/intents",
    operationId: "streamIntents",
    summary: "Stream of trade requests",
    hide: true,
    request: {
      query: z.object({
        after: z.string().regex(/^\d{1,18}-[0-9a-f]{12}$/, "must be a resumePoint of a message").optional(),
      }),
    },
    responses: { 101: { description: "The WebSocket is open" } },
  }),
  handler: (c) => {
    requireUpgrade(c);
    return streamIntents(c.req.raw, c.var.deps.hub.intents, c.req.valid("query").after ?? "");
  },
});

const docsRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/ws/intents/docs",
    operationId: "getIntentsStreamDocs",
    summary: "WebSocket docs: trade requests stream",
    description:
      "How to use the WebSocket /ws/intents, with a sample of each message. See docs/websocket.md.",
    tags: ["WebSocket Docs"],
    responses: {
      ...ok("The stream", StreamDocsSchema, streamDocs("127.0.0.1:8000")),
      ...errorResponses(),
    },
  }),
  handler: (c) => c.json(streamDocs(new URL(c.req.url).host), 200),
});

/** The stream of trade requests, and its description. */
export const intentStreamRoutes = [docsRoute, socketRoute] as const;

function streamDocs(host: string) {
  return {
    stream: "intents",
    websocketPath: "/ws/intents",
    websocketExampleUrl: `ws://${host}/ws/intents`,
    queryParams: {
      after: "string, optional: resumePoint of the last message that was handled (default: now)",
    },
    events: ["subscribed", "intentChanged", "intentCorrected", "heartbeat", "error"],
    sampleMessages,
  };
}
