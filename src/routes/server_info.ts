import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { Authenticator } from "../auth.ts";
import type { Config } from "../config.ts";
import { errorResponses } from "../errors.ts";
import { machineAddress } from "../machine.ts";
import { ok } from "./shared/replies.ts";
import {
  brokerTimeOf,
  BrokerTimeSchema,
  factsExample,
  versionsOf,
  VersionsSchema,
} from "./shared/server_facts.ts";

const ServerInfoSchema = z.object({
  mode: z.enum(["standalone", "secure", "secure-client"]).describe("Who may call"),
  apiKey: z.string().nullable().describe("The key, to a caller who sent it in X-apiKey; null to others"),
  ipAddress: z.string().describe("IPv4 address under which other machines reach this one"),
  brokerTime: BrokerTimeSchema,
  versions: VersionsSchema,
}).openapi("ServerInfo");

export const serverInfoRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/api/server/info",
    operationId: "getServerInfo",
    summary: "Get server mode, key and IP address",
    description:
      "How this server is set up, and how the broker's clock stands to UTC. The key is answered only to a caller " +
      "who already sent it.",
    tags: ["Server"],
    responses: {
      ...ok("The server", ServerInfoSchema, {
        mode: "secure",
        apiKey: "your-api-key",
        ipAddress: "192.168.1.20",
        ...factsExample,
      }),
      ...errorResponses(),
    },
  }),
  handler: async (c) => {
    const { config, terminal } = c.var.deps;
    // The server is described as well as it can be: without its terminal server too.
    const status = await terminal.status().catch(() => null);
    return c.json({
      mode: config.mode,
      apiKey: keyFor(c.req.raw.headers, config),
      ipAddress: machineAddress(),
      brokerTime: brokerTimeOf(status?.clock ?? null),
      versions: versionsOf(status),
    }, 200);
  },
});

function keyFor(headers: Headers, { apiKey }: Config): string | null {
  if (apiKey === null) return null;
  return new Authenticator({ mode: "secure", apiKey, apiSecret: null }).check(headers) === null
    ? apiKey
    : null;
}
