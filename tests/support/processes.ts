import process from "node:process";
import { lines } from "../../src/backend/lines.ts";
import { given } from "../../src/given.ts";
import { pause } from "../../src/pause.ts";

/** A program that a test started: what it says, and its end. */
export class Started implements AsyncDisposable {
  readonly ended: Promise<Deno.CommandStatus>;
  readonly #process: Deno.ChildProcess;
  readonly #said: string[] = [];
  readonly #read: Promise<unknown>;

  constructor(program: string, args: readonly string[], env: Readonly<Record<string, string>>, cwd?: string) {
    this.#process = new Deno.Command(program, {
      args: [...args],
      env: { ...env },
      ...given({ cwd }),
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#read = Promise.all([this.#listen(this.#process.stdout), this.#listen(this.#process.stderr)]);
    this.ended = Promise.all([this.#process.status, this.#read]).then(([status]) => status);
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** Everything that was printed so far, line by line. */
  get output(): string {
    return this.#said.join("\n");
  }

  /** The groups of the first line that matches; fails when the program ends or says nothing like it for a minute. */
  async line(pattern: RegExp): Promise<RegExpExecArray> {
    let ended = false;
    this.ended.then(() => ended = true);
    return await until(`a line that matches ${pattern} in:\n${this.output}`, () => {
      for (const line of this.#said) {
        const match = pattern.exec(line);
        if (match) return match;
      }
      if (ended) throw new Error(`The program ended without a line that matches ${pattern}:\n${this.output}`);
      return null;
    });
  }

  /** Sends a signal; process.kill, since Deno refuses a second one by its own handle. */
  kill(signal: Deno.Signal): void {
    Deno.kill(this.pid, signal);
  }

  /** Ends it as Ctrl+C would and tells the exit code. */
  async stop(): Promise<number> {
    try {
      // Windows has no signal that a program could send to another and that asks it to end.
      this.kill(Deno.build.os === "windows" ? "SIGKILL" : "SIGINT");
    } catch {
      // It has ended already.
    }
    return (await this.ended).code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await this.#process.stdin.close().catch(() => {});
  }

  async #listen(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    for await (const line of lines(stream)) this.#said.push(line);
  }
}

/** Asks again and again until there is an answer other than null; fails after a minute, saying what was awaited. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null> | Answer | null,
): Promise<Answer> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await pause(20);
  }
}

/** True while a process of this id lives. */
export async function lives(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A process that has ended but that nobody has asked about yet still has its id on Linux.
  const stat = await Deno.readTextFile(`/proc/${pid}/stat`).catch(() => "");
  return !/^\d+ \(.*\) Z /.test(stat);
}
