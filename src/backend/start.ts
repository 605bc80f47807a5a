import { join } from "node:path";
import type { Config } from "../config.ts";
import type { CommandLine } from "./command.ts";
import type { Start } from "./supervisor.ts";

/**
 * The command line and the environment of the terminal server. Secrets go by environment: arguments show to everybody.
 * `scratch` is a folder that lives as long as the gateway: what happened on the paper terminal is kept there unless
 * --paper-db names a place, so that a terminal server that is restarted finds the same positions.
 */
export function startOf(config: Config, command: CommandLine, port: number, scratch: string): Start {
  const { terminal, logLevel, account, brokerTimezone, guards, data, session, paper, inherited } = config;
  return {
    command: [
      ...command,
      ...["--terminal", terminal, "--port", String(port), "--log-level", logLevel, "--exit-with-parent"],
      ...(account === null ? [] : ["--account", account]),
      ...(brokerTimezone === null ? [] : ["--broker-timezone", brokerTimezone]),
      ...(guards === null ? [] : ["--guards", guards]),
      ...(data === null ? [] : ["--data", data]),
      ...(session.portable ? ["--portable"] : []),
    ],
    env: {
      PAPER_TERMINAL_DB: join(scratch, "paper.sqlite"),
      ...inherited,
      ...paper,
      ...sessionOf(config),
      ...keysOf(config),
      PYTHONUTF8: "1",
      PYTHONUNBUFFERED: "1",
    },
  };
}

function sessionOf({ session: { path, login, password, server } }: Config): Record<string, string> {
  const given = { MT5_PATH: path, MT5_LOGIN: login, MT5_PASSWORD: password, MT5_SERVER: server };
  return Object.fromEntries(
    Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null),
  );
}

// gRPC clients need the same keys as HTTP clients. An empty value takes an inherited one back.
function keysOf({ mode, apiKey, apiSecret }: Config): Record<string, string> {
  return {
    MT5_API_KEY: mode === "standalone" ? "" : apiKey ?? "",
    MT5_API_SECRET: mode === "secure-client" ? apiSecret ?? "" : "",
  };
}
