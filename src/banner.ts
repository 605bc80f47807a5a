import type { Config } from "./config.ts";
import { machineAddress } from "./machine.ts";
import type { TerminalStatus } from "./terminal/terminal.ts";
import { VERSION } from "./version.ts";

const MODES: Record<Config["mode"], string> = {
  standalone: "standalone: no keys, this machine only",
  secure: "secure: clients send X-apiKey",
  "secure-client": "secure-client: clients send X-apiKey and X-apiSecret",
};

const TRADE_MODES = ["demo", "contest", "REAL MONEY"];

/** Where this server is reached. */
export interface Addresses {
  /** host:port of HTTP. */
  readonly http: string;
  /** host:port of gRPC. */
  readonly grpc: string;
}

/** Where clients reach a listener: an address of this machine where it listens on all of them. */
export function reachable(hostname: string, port: number): string {
  if (hostname === "0.0.0.0" || hostname === "::") return `${machineAddress()}:${port}`;
  return hostname.includes(":") ? `[${hostname}]:${port}` : `${hostname}:${port}`;
}

/** The block that says what was started: where it is reached and which account it holds, or why it holds none. */
export function banner({ http, grpc }: Addresses, config: Config, status: TerminalStatus | string): string {
  const lines: [string, string][] = [
    ["REST", `http://${http}`],
    ["Docs", `http://${http}/docs`],
    ["WebSocket", `ws://${http}/ws/positions/open`],
    ["gRPC", grpc],
    ["Mode", MODES[config.mode]],
    ...(typeof status === "string" ? [["Terminal", status] as [string, string]] : sessionOf(status)),
  ];
  const block = lines.map(([name, value]) => `  ${name.padEnd(10)} ${value}`).join("\n");
  return `\nopen-api-mt5 ${VERSION}\n\n${block}\n\n  Stop with Ctrl+C.\n`;
}

function sessionOf(status: TerminalStatus): [string, string][] {
  const kind = status.terminalKind === "paper"
    ? "paper terminal: simulated, no money moves"
    : `MetaTrader 5, build ${status.terminalBuild}`;
  if (status.state !== "connected") return [["Terminal", kind], ["Account", `none: ${status.message}`]];
  const money = TRADE_MODES[status.tradeMode ?? -1] ?? "unknown kind of account";
  return [
    ["Terminal", kind],
    ["Account", `${status.login} at ${status.server}, ${status.currency}, ${money}`],
    ...(status.tradeAllowed
      ? []
      : [["Trading", "switched off in the terminal or for this account"] as [string, string]]),
  ];
}
