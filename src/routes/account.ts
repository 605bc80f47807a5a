import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError, errorResponses, terminalErrorResponses } from "../errors.ts";
import { AccountInfoSchema } from "../structures/mod.ts";
import { accountExample } from "./examples/account.ts";
import { jsonBody, ok } from "./shared/replies.ts";

const AccountSchema = z.object({ account: AccountInfoSchema }).openapi("Account");

const ConnectBody = z.object({
  username: z.union([z.string(), z.int()]).transform(String).openapi({
    type: "string",
    description: "Account number",
    example: "12345678",
  }),
  password: z.string().openapi({
    description: "Password of the account",
    example: "your-password",
    format: "password",
  }),
  server: z.string().openapi({ description: "Exact name of the trade server", example: "YourBroker-Server" }),
  path: z.string().nullish().openapi({
    description: "Path of terminal64.exe; without it the terminal is searched for",
    example: "C:\\Program Files\\MetaTrader 5\\terminal64.exe",
  }),
}).openapi("ConnectAccount");

const ConnectedSchema = z.object({
  success: z.literal(true),
  mt5: z.literal("connected"),
  account: AccountInfoSchema,
  registry: z.object({
    notified: z.boolean().describe("True where the registry of --registry-url was told"),
    message: z.string().describe("How telling it ended"),
  }),
}).openapi("AccountConnected");

const DisconnectedSchema = z.object({ success: z.literal(true), mt5: z.literal("disconnected") })
  .openapi("AccountDisconnected");

const accountRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/account",
    operationId: "getAccount",
    summary: "Get account information",
    description: "Balance, equity, margin, leverage and permissions of the account, with MT5's own fields.",
    tags: ["Account"],
    responses: {
      ...ok("The account", AccountSchema, { account: accountExample }),
      ...terminalErrorResponses(),
    },
  }),
  handler: async (c) => c.json({ account: await c.var.deps.terminal.account() }, 200),
});

const connectRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/account/connect",
    operationId: "connectAccount",
    summary: "Connect to an account",
    description:
      "Logs the terminal in to this account and leaves the one before: all clients of this server share the one " +
      "session. The session is kept alive afterwards. The password is kept in memory only and never answered. " +
      "Where the server was started with --registry-url, the registry is told; that never fails the call.",
    tags: ["Account"],
    request: jsonBody(ConnectBody, {
      username: "12345678",
      password: "your-password",
      server: "YourBroker-Server",
      path: "C:\\Program Files\\MetaTrader 5\\terminal64.exe",
    }),
    responses: {
      ...ok("The account that is connected now", ConnectedSchema, {
        success: true,
        mt5: "connected",
        account: accountExample,
        registry: { notified: false, message: "registry skipped" },
      }),
      ...terminalErrorResponses(
        "LOGIN_FAILED",
        "TERMINAL_NOT_FOUND",
        "TERMINAL_TIMEOUT",
        "VALIDATION_FAILED",
        "MALFORMED_JSON",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal, registry } = c.var.deps;
    const { username, password, server, path } = c.req.valid("json");
    const login = loginOf(username);
    const account = await terminal.connect({ login, password, server, ...(path ? { path } : {}) });
    const report = await registry.notify(String(account.login));
    return c.json({ success: true as const, mt5: "connected" as const, account, registry: report }, 200);
  },
});

const disconnectRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/account/disconnect",
    operationId: "disconnectAccount",
    summary: "Disconnect from the account",
    description:
      "Ends the session with the terminal until the next POST /account/connect. The terminal itself keeps running, " +
      "and positions with their stops stay as they are.",
    tags: ["Account"],
    responses: {
      ...ok("The session is ended", DisconnectedSchema, { success: true, mt5: "disconnected" }),
      ...errorResponses("SERVER_UNAVAILABLE", "DEADLINE_EXCEEDED", "TERMINAL_CALL_FAILED"),
    },
  }),
  handler: async (c) => {
    await c.var.deps.terminal.disconnect();
    return c.json({ success: true as const, mt5: "disconnected" as const }, 200);
  },
});

/** The account: read, connect, disconnect. */
export const accountRoutes = [accountRoute, connectRoute, disconnectRoute] as const;

function loginOf(username: string): bigint {
  if (/^\d{1,19}$/.test(username.trim())) return BigInt(username.trim());
  throw new ApiError("LOGIN_FAILED", "Cannot log in: username must be the account number, digits only.");
}
