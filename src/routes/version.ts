import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";

const Version = z.object({
  version: z.int(),
  build: z.int(),
  releaseDate: z.string(),
}).openapi("Version");

export const versionRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/version",
    operationId: "getVersion",
    summary: "Get the terminal's version",
    tags: ["Server"],
    responses: {
      200: { description: "The version", content: { "application/json": { schema: Version } } },
      ...terminalErrorResponses(),
    },
  }),
  handler: async (c) => c.json(await c.var.deps.terminal.version(), 200),
});
