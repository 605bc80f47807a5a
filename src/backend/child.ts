import type { CommandLine } from "./command.ts";
import { lines } from "./lines.ts";

const GRACE_MSC = 20_000;

/** How a child ended. */
export interface Ending {
  readonly code: number;
  readonly signal: string | null;
}

/** What the child says: the address it listens on once, and lines for the log. */
export interface Listener {
  listening(address: string): void;
  line(text: string): void;
}

/** One running terminal server. It ends itself when this process is gone, since its standard input then ends. */
export class Child {
  readonly ended: Promise<Ending>;
  readonly #process: Deno.ChildProcess;
  #isListening = false;

  constructor([program, ...args]: CommandLine, env: Readonly<Record<string, string>>, listener: Listener) {
    this.#process = new Deno.Command(program, {
      args,
      env: { ...env },
      clearEnv: true,
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const { stdout, stderr, status } = this.#process;
    status.finally(() => this.#isListening = false);
    const listening = (address: string) => {
      this.#isListening = true;
      listener.listening(address);
    };
    const read = Promise.all([
      readEvents(stdout, { ...listener, listening }),
      readLog(stderr, listener),
    ]);
    this.ended = Promise.all([status, read]).then(([{ code, signal }]) => ({ code, signal }));
  }

  /** True from the moment it listens to its end. */
  get isListening(): boolean {
    return this.#isListening;
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** Lets the child finish what it does; kills it after 20 seconds. */
  async stop(): Promise<void> {
    await this.#process.stdin.close().catch(() => {});
    // On Windows a signal would end it at once; the end of its standard input is enough everywhere.
    if (Deno.build.os !== "windows") this.#signal("SIGTERM");
    const late = setTimeout(() => this.#signal("SIGKILL"), GRACE_MSC);
    await this.ended;
    clearTimeout(late);
  }

  #signal(name: Deno.Signal): void {
    try {
      this.#process.kill(name);
    } catch {
      // It has ended already.
    }
  }
}

async function readEvents(
  stdout: ReadableStream<Uint8Array<ArrayBuffer>>,
  listener: Listener,
): Promise<void> {
  for await (const line of lines(stdout)) {
    const address = listeningAddress(line);
    if (address === null) listener.line(line);
    else listener.listening(address);
  }
}

async function readLog(stderr: ReadableStream<Uint8Array<ArrayBuffer>>, listener: Listener): Promise<void> {
  for await (const line of lines(stderr)) listener.line(line);
}

function listeningAddress(line: string): string | null {
  try {
    const { event, address } = JSON.parse(line) as { event?: unknown; address?: unknown };
    return event === "listening" && typeof address === "string" ? address : null;
  } catch {
    return null;
  }
}
