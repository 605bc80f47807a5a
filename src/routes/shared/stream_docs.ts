import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ApiError } from "../../errors.ts";

/** The description of a stream. */
export const StreamDocsSchema = z.object({
  stream: z.string(),
  websocketPath: z.string(),
  websocketExampleUrl: z.string(),
  queryParams: z.record(z.string(), z.string()),
  events: z.array(z.string()),
  sampleMessages: z.array(z.record(z.string(), z.unknown())),
}).openapi("StreamDocs");

/** Throws PATH_NOT_FOUND where a request does not ask for a WebSocket. */
export function requireUpgrade(c: Context): void {
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket") {
    throw new ApiError("PATH_NOT_FOUND", `Cannot answer GET ${c.req.path}: open it as a WebSocket.`);
  }
}
