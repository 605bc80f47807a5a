import { Command, Option } from "commander";
import { ROWS } from "./config/sources.ts";
import { VERSION } from "./version.ts";

const EXAMPLES = `
Examples:
  open-api-mt5                                   MetaTrader 5 on Windows, the paper terminal elsewhere
  open-api-mt5 --terminal paper --port 9000      a simulated terminal, no broker needed
  open-api-mt5 --mode secure --api-key KEY --host 0.0.0.0
  open-api-mt5 --grpc-target 192.168.1.20:50051  the terminal server runs on another machine

Account: set MT5_LOGIN, MT5_PASSWORD, MT5_SERVER and, where the terminal is not found, MT5_PATH.
Precedence: flags, then environment, then the configuration file (the flags' names in camelCase), then defaults.
A key given as a flag shows in the list of processes; SERVER_API_KEY and SERVER_API_SECRET do not.`;

/** The values of the flags, or the reason to end at once: help, version, or a fault with exit code 2. */
export type Flags = { readonly values: Readonly<Record<string, unknown>> } | { readonly exit: number };

/** Reads the command line. Prints help, version and faults itself. */
export function readFlags(args: readonly string[]): Flags {
  const program = new Command("open-api-mt5")
    .description("REST, WebSocket and gRPC for one MetaTrader 5 terminal.")
    .version(VERSION, "--version", "print the version")
    .helpOption("--help", "print this page")
    .option("--config <file>", "configuration file, JSON (server_config.json where it exists)")
    .addHelpText("after", EXAMPLES)
    .allowExcessArguments(false)
    .showHelpAfterError("Run with --help for all flags.")
    .exitOverride();
  for (const [, row] of ROWS) {
    if (row.flags === undefined) continue;
    const option = new Option(row.flags, row.help);
    if (row.repeatable) {
      option.argParser((value, earlier: string[] | undefined) => [...(earlier ?? []), value]);
    }
    program.addOption(option);
  }
  try {
    program.parse(args as string[], { from: "user" });
    return { values: program.opts() };
  } catch (ended) {
    const { exitCode } = ended as { exitCode?: number };
    if (exitCode === undefined) throw ended;
    return { exit: exitCode === 0 ? 0 : 2 };
  }
}
