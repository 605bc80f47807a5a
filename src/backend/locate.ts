import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { type CommandLine, splitCommand } from "./command.ts";
import { prepareEnvironment, pythonOf } from "./setup.ts";

const PROGRAM = "mt5-grpc-server";
const MODULE = ["-m", "mt5_grpc_server"];

/**
 * The command of the terminal server: --backend-command; in a checkout its own Python environment, made when it is
 * missing; for the executable the program beside it, the environment of the checkout it lies in, or the search path.
 * Throws an Error that says what to install.
 */
export async function locateBackend(config: Config, log: Log): Promise<CommandLine> {
  const { backendCommand, system } = config;
  if (backendCommand !== null) {
    const command = splitCommand(backendCommand);
    if (command === null) throw new Error("Cannot use --backend-command: it names no program.");
    return command;
  }
  if (!system.compiled) {
    const project = fileURLToPath(new URL("../../mt5-grpc-server", import.meta.url));
    return [await prepareEnvironment(project, "run", log), ...MODULE];
  }
  const found = besideExecutable(system.os) ?? onSearchPath(config);
  if (found !== null) return found;
  throw new Error(
    `Cannot start the terminal server: ${PROGRAM} was found neither beside this program nor on the search path; install ` +
      `it with "pip install ./mt5-grpc-server" from the sources (Python 3.10 or newer), or name it with --backend-command.`,
  );
}

function besideExecutable(os: string): CommandLine | null {
  const folder = dirname(Deno.execPath());
  const program = join(folder, os === "windows" ? `${PROGRAM}.exe` : PROGRAM);
  if (isFile(program)) return [program];
  for (const checkout of [folder, dirname(folder)]) {
    const python = pythonOf(join(checkout, PROGRAM));
    if (isFile(python)) return [python, ...MODULE];
  }
  return null;
}

function onSearchPath({ system: { os, searchPath } }: Config): CommandLine | null {
  const names = os === "windows" ? [`${PROGRAM}.exe`, `${PROGRAM}.cmd`] : [PROGRAM];
  for (const folder of searchPath.filter((name) => name !== "")) {
    for (const name of names) if (isFile(join(folder, name))) return [join(folder, name)];
  }
  return null;
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
