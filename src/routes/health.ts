import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError, errorResponses } from "../errors.ts";
import { Integer } from "../structures/mod.ts";
import type { Terminal, TerminalStatus } from "../terminal/terminal.ts";
import {
  brokerTimeOf,
  BrokerTimeSchema,
  factsExample,
  versionsOf,
  VersionsSchema,
} from "./shared/server_facts.ts";
import { ok } from "./shared/replies.ts";

const TRADE_MODES = ["demo", "contest", "real"] as const;

const HealthSchema = z.object({
  status: z.literal("ok").describe("The gateway is alive"),
  mt5: z.string().describe(
    '"connected", "disconnected" after POST /account/disconnect, or in words what is wrong with the terminal',
  ),
  terminal: z.object({
    state: z.string().describe(
      "starting, connected, reconnecting, disconnected, login_failed, wrong_account, hung, or unreachable " +
        "where the terminal server does not answer",
    ),
    message: z.string().describe("The state in words, and what to do"),
    kind: z.string().nullable().describe("metatrader5 or paper"),
    build: z.int().nullable().describe("Build of the terminal"),
  }),
  brokerConnected: z.boolean().describe("The terminal is connected to its trade server"),
  tradeAllowed: z.boolean().describe(
    "Terminal and account admit automated trading, no other terminal server owns the account, and the journal of " +
      "orders can be written",
  ),
  account: z.object({
    login: Integer.describe("Account number"),
    server: z.string().describe("Trade server"),
    tradeMode: z.enum(TRADE_MODES).nullable().describe("Demo, contest or real money"),
    currency: z.string().describe("Deposit currency"),
  }).nullable().describe("The account; null before the first login"),
  lastError: z.object({ code: z.int(), text: z.string(), time: z.string().nullable() }).nullable()
    .describe("The newest failed call on the terminal"),
  brokerTime: BrokerTimeSchema,
  versions: VersionsSchema,
  queueLength: z.int().nullable().describe("Calls that wait for the terminal now"),
  workerRestarts: z.int().nullable().describe("How often the process that holds the terminal was replaced"),
  uptimeSeconds: z.int().describe("How long the gateway runs"),
}).openapi("Health");

const example = {
  status: "ok",
  mt5: "connected",
  terminal: { state: "connected", message: "connected", kind: "metatrader5", build: 5370 },
  brokerConnected: true,
  tradeAllowed: true,
  account: { login: 12345678, server: "YourBroker-Server", tradeMode: "demo", currency: "USD" },
  lastError: null,
  ...factsExample,
  queueLength: 0,
  workerRestarts: 0,
  uptimeSeconds: 86400,
};

const route = createRoute({
  method: "get",
  path: "/health",
  operationId: "getHealth",
  summary: "Health check",
  description:
    "Answers 200 as long as the gateway lives, also while the terminal or its server is gone: then `mt5` and " +
    "`terminal` say what is wrong and what to do. It never waits for the terminal.",
  tags: ["Health"],
  responses: { ...ok("The state of gateway and terminal", HealthSchema, example), ...errorResponses() },
});

export const healthRoute = defineOpenAPIRoute({
  route,
  handler: async (c) => {
    const status = await statusOrError(c.var.deps.terminal);
    return c.json({ status: "ok" as const, ...health(status), uptimeSeconds: uptime() }, 200);
  },
});

async function statusOrError(terminal: Terminal): Promise<TerminalStatus | ApiError> {
  try {
    return await terminal.status();
  } catch (thrown) {
    return ApiError.from(thrown);
  }
}

function health(status: TerminalStatus | ApiError) {
  if (status instanceof ApiError) {
    const terminal = { state: "unreachable", message: status.detail, kind: null, build: null };
    return {
      mt5: status.detail,
      terminal,
      brokerConnected: false,
      tradeAllowed: false,
      account: null,
      lastError: null,
      brokerTime: brokerTimeOf(null),
      versions: versionsOf(null),
      queueLength: null,
      workerRestarts: null,
    };
  }
  const { state, message, terminalKind: kind, terminalBuild: build } = status;
  return {
    mt5: state === "connected" || state === "disconnected" ? state : message,
    terminal: { state, message, kind, build },
    brokerConnected: status.brokerConnected,
    tradeAllowed: status.tradeAllowed,
    account: accountOf(status),
    lastError: status.lastError,
    brokerTime: brokerTimeOf(status.clock),
    versions: versionsOf(status),
    queueLength: status.queueLength,
    workerRestarts: status.workerRestarts,
  };
}

function accountOf({ login, server, tradeMode, currency }: TerminalStatus) {
  if (login === null) return null;
  return { login, server, tradeMode: tradeMode === null ? null : TRADE_MODES[tradeMode] ?? null, currency };
}

function uptime(): number {
  return Math.floor(performance.now() / 1000);
}
