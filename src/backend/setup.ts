import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Log } from "../log.ts";
import type { CommandLine } from "./command.ts";
import { lines } from "./lines.ts";
import { findPython, runs } from "./python.ts";

const PATIENCE_MSC = 10_000;

/** What the environment is for: running the server, or also testing it. */
export type Purpose = "run" | "test";

/** The interpreter of a project's own environment, whether it exists or not. */
export function pythonOf(project: string): string {
  const parts = Deno.build.os === "windows" ? ["Scripts", "python.exe"] : ["bin", "python"];
  return join(project, ".venv", ...parts);
}

/**
 * Makes the Python environment of the terminal server in `project`/.venv, or repairs it, and returns its interpreter.
 * A stamp of the requirements makes later starts quick; a lock lets several starts at once do the work once.
 * Throws an Error that says what failed.
 */
export async function prepareEnvironment(project: string, purpose: Purpose, log: Log): Promise<string> {
  const environment = join(project, ".venv");
  const python = pythonOf(project);
  const wanted = createHash("sha256").update(await Deno.readTextFile(join(project, "pyproject.toml"))).digest(
    "hex",
  );
  const stamp = join(environment, "open-api-mt5.stamp");
  if (await isReady(stamp, wanted, purpose, python)) return python;
  await Deno.mkdir(environment, { recursive: true });
  using lock = await Deno.open(join(environment, "open-api-mt5.lock"), { create: true, write: true });
  await lock.lock(true);
  if (await isReady(stamp, wanted, purpose, python)) return python;
  log.info(
    "Preparing the Python environment of the terminal server; this is done once and takes about a minute.",
  );
  if (!await runs([python, "-m", "pip", "--version"])) {
    // Clearing would take the lock away under those who wait for it.
    await step([...await findPython(), "-m", "venv", environment], log, "make the Python environment");
  }
  const requirement = purpose === "test" ? `${project}[dev]` : project;
  const install: CommandLine = [
    python,
    "-m",
    "pip",
    "install",
    "--disable-pip-version-check",
    "--editable",
    requirement,
  ];
  await step(install, log, "install the terminal server");
  await Deno.writeTextFile(stamp, `${wanted} ${purpose}\n`);
  return python;
}

async function isReady(stamp: string, wanted: string, purpose: Purpose, python: string): Promise<boolean> {
  const [hash, made] = (await Deno.readTextFile(stamp).catch(() => "")).trim().split(" ");
  if (hash !== wanted || !(made === purpose || made === "test")) return false;
  return await Deno.stat(python).then(() => true, () => false);
}

async function step([program, ...args]: CommandLine, log: Log, what: string): Promise<void> {
  const child = new Deno.Command(program, { args, stdin: "null", stdout: "piped", stderr: "piped" }).spawn();
  const told: string[] = [];
  const show = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => {
    for await (const line of lines(stream)) {
      told.push(line);
      const [progress] = /^(Collecting [\w-]+|Installing collected packages)/.exec(line) ?? [];
      if (progress !== undefined) log.info(progress);
    }
  };
  const began = Date.now();
  const reminder = setInterval(
    () => log.info(`Still at work, for ${Math.round((Date.now() - began) / 1000)} s now, to ${what}.`),
    PATIENCE_MSC,
  );
  const [{ success }] = await Promise.all([child.status, show(child.stdout), show(child.stderr)])
    .finally(() => clearInterval(reminder));
  if (success) return;
  const last = told.filter((line) => line.trim() !== "").slice(-5).join("\n  ");
  throw new Error(`Cannot ${what}: ${program} ${args.join(" ")} failed:\n  ${last}`);
}
