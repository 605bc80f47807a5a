import { createRoute, defineOpenAPIRoute } from "@hono/zod-openapi";
import { errorResponses } from "../errors.ts";
import { streamOpenPositions } from "../streaming/open_positions_socket.ts";
import { positionExample } from "./examples/trading.ts";
import { ok } from "./shared/replies.ts";
import { requireUpgrade, StreamDocsSchema } from "./shared/stream_docs.ts";

const sampleMessages = [
  {
    event: "subscribed",
    timestamp: "2026-03-20T10:00:00.250+00:00",
    stream: "openPositions",
    intervalSeconds: 1,
  },
  {
    event: "positionsSnapshot",
    timestamp: "2026-03-20T10:00:00.300+00:00",
    count: 1,
    totalPnl: 12.2,
    positions: [{ ...positionExample, pnl: 12.2 }],
    brokerOffsetSeconds: 7200,
  },
  {
    event: "error",
    timestamp: "2026-03-20T10:00:01.300+00:00",
    stream: "openPositions",
    message: "Cannot read positions: the terminal hangs and is being restarted.",
    code: "TERMINAL_HUNG",
  },
];

const openPositionsRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/ws/positions/open",
    operationId: "streamOpenPositions",
    summary: "Stream of open positions",
    hide: true,
    responses: { 101: { description: "The WebSocket is open" } },
  }),
  handler: (c) => {
    requireUpgrade(c);
    return streamOpenPositions(c.req.raw, c.var.deps.hub.openPositions);
  },
});

const openPositionsDocsRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/ws/positions/open/docs",
    operationId: "getOpenPositionsStreamDocs",
    summary: "WebSocket docs: open positions stream",
    description:
      "How to use the WebSocket /ws/positions/open, with a sample of each message. See docs/websocket.md.",
    tags: ["WebSocket Docs"],
    responses: {
      ...ok("The stream", StreamDocsSchema, streamDocs("127.0.0.1:8000")),
      ...errorResponses(),
    },
  }),
  handler: (c) => c.json(streamDocs(new URL(c.req.url).host), 200),
});

/** The stream of open positions, and its description. */
export const positionStreamRoutes = [openPositionsDocsRoute, openPositionsRoute] as const;

function streamDocs(host: string) {
  return {
    stream: "openPositions",
    websocketPath: "/ws/positions/open",
    websocketExampleUrl: `ws://${host}/ws/positions/open?intervalSeconds=1`,
    queryParams: { intervalSeconds: "float, optional, bounded to 0.2..60 (default 1.0)" },
    events: ["subscribed", "positionsSnapshot", "error"],
    sampleMessages,
  };
}
