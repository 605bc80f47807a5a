import { join } from "node:path";
import { lives, Started, until } from "./processes.ts";

const PROJECT = join(import.meta.dirname!, "..", "..", "mt5-grpc-server");
const PYTHON = Deno.build.os === "windows" ? ["Scripts", "python.exe"] : ["bin", "python"];

/** A terminal server without a gateway, with its journal and the broker of its paper terminal in a folder. */
export class TerminalServer {
  private constructor(private readonly process: Started, readonly port: number) {}

  /** Starts one; 0 is a free port. */
  static async start(
    folder: string,
    port: number,
    env: Readonly<Record<string, string>> = {},
  ): Promise<TerminalServer> {
    const flags = ["--terminal", "paper", "--port", String(port), "--data", join(folder, "data")];
    const process = new Started(
      join(PROJECT, ".venv", ...PYTHON),
      ["-m", "mt5_grpc_server", ...flags, "--settle", "1.5", "--locks", join(folder, "locks")],
      { PAPER_TERMINAL_DB: join(folder, BROKER), ...env },
    );
    const [, listening] = await process.line(/"address": "127\.0\.0\.1:(\d+)"/);
    return new TerminalServer(process, Number(listening));
  }

  /** Kills it; returns when it is gone. */
  async kill(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.gone();
  }

  /** Waits for its end and that of its terminal. */
  async gone(): Promise<void> {
    await this.process.ended;
    const [, terminal] = await this.process.line(/Started worker process (\d+)/);
    await until("the end of its terminal", async () => await lives(Number(terminal)) ? null : true);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.process[Symbol.asyncDispose]();
  }
}

const BROKER = "broker.sqlite";

/** Takes the files of the broker away, so that it has never had an order, or puts them back. */
export async function moveBroker(from: string, to: string): Promise<void> {
  for (const ending of ["", "-wal", "-shm"]) {
    await Deno.remove(join(to, BROKER + ending)).catch(() => {});
    await Deno.rename(join(from, BROKER + ending), join(to, BROKER + ending)).catch(() => {});
  }
}
