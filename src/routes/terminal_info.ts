import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { TerminalInfoSchema } from "../structures/mod.ts";
import { terminalExample } from "./examples/account.ts";
import { ok } from "./shared/replies.ts";

const TerminalReplySchema = z.object({
  terminal: TerminalInfoSchema,
  version: z.object({
    version: z.int().describe("Version of the terminal, 500 for MetaTrader 5"),
    build: z.int().describe("Build of the terminal"),
    releaseDate: z.string().describe("Release date of the build"),
  }),
}).openapi("Terminal");

export const terminalRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/terminal",
    operationId: "getTerminal",
    summary: "Get terminal information",
    description: "Settings, folders, permissions and connection of the terminal program, and its version.",
    tags: ["Server"],
    responses: {
      ...ok("The terminal", TerminalReplySchema, {
        terminal: terminalExample,
        version: { version: 500, build: 5370, releaseDate: "14 Nov 2025" },
      }),
      ...terminalErrorResponses("VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal: client } = c.var.deps;
    const [terminal, version] = await Promise.all([client.terminalInfo(), client.version()]);
    return c.json({ terminal, version }, 200);
  },
});
