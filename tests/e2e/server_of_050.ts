import { join } from "node:path";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { findPython } from "../../src/backend/python.ts";
import { Started } from "../support/processes.ts";

const PACKAGES_OF_THE_CHECKOUT = fileURLToPath(new URL("../../mt5-grpc-server/src", import.meta.url));
const ENVIRONMENT = join(homedir(), ".cache", "open-api-mt5", "seed-0.5.0");
const REQUIREMENTS = ["fastapi==0.116.1", "uvicorn[standard]==0.35.0", "numpy>=1.26,<3", "tzdata>=2025.1"];

/** The Python package open-api-mt5 0.5.0, unchanged, on the paper terminal. */
export class ServerOf050 implements AsyncDisposable {
  constructor(readonly process: Started, readonly url: string) {}

  async [Symbol.asyncDispose](): Promise<void> {
    await this.process[Symbol.asyncDispose]();
  }
}

/** Starts 0.5.0 with the paper terminal in place of `MetaTrader5`, in a throw-away environment made on first use. */
export async function startServerOf050(
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerOf050> {
  const bin = await environment();
  const port = freePort();
  const folder = await Deno.makeTempDir();
  const process = new Started(
    join(bin, "python"),
    ["-m", "paper_terminal", "run", join(bin, "open-api-mt5"), "--port", String(port), ...flags],
    { PYTHONPATH: PACKAGES_OF_THE_CHECKOUT, SERVER_CONFIG_PATH: join(folder, "server_config.json"), ...env },
    folder,
  );
  await process.line(/Uvicorn running/);
  return new ServerOf050(process, `http://127.0.0.1:${port}`);
}

async function environment(): Promise<string> {
  const bin = join(ENVIRONMENT, Deno.build.os === "windows" ? "Scripts" : "bin");
  const done = join(ENVIRONMENT, "complete");
  if (await Deno.stat(done).then(() => true, () => false)) return bin;
  const [python, ...options] = await findPython();
  await run(python, [...options, "-m", "venv", "--clear", ENVIRONMENT]);
  // Its dependency MetaTrader5 exists for Windows only; the paper terminal stands in for it.
  await run(join(bin, "python"), ["-m", "pip", "install", "-q", "--no-deps", "open-api-mt5==0.5.0"]);
  await run(join(bin, "python"), ["-m", "pip", "install", "-q", ...REQUIREMENTS]);
  await Deno.writeTextFile(done, "");
  return bin;
}

async function run(program: string, args: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(program, { args }).output();
  if (!success) throw new Error(`${program} ${args.join(" ")} failed: ${new TextDecoder().decode(stderr)}`);
}

function freePort(): number {
  using listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  return (listener.addr as Deno.NetAddr).port;
}
