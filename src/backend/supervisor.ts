import type { Log } from "../log.ts";
import { pause } from "../pause.ts";
import { Child, type Ending } from "./child.ts";
import type { CommandLine } from "./command.ts";

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 60;
const GOOD_MSC = 5 * 60_000;
// A Ctrl+C reaches the child as well; its end is then no reason to start another.
const SIGNAL_PAUSE_MSC = 200;
// Exit code of the terminal server for flags that do not fit together: another try would end the same.
const WRONG_FLAGS = 2;
const TAKEN = 3;

/** The terminal server ended since its port, or its data folder, belongs to another program. */
export class Taken extends Error {}

/** How the terminal server is started. */
export interface Start {
  readonly command: CommandLine;
  readonly env: Readonly<Record<string, string>>;
}

/** Keeps one terminal server running: starts it again when it ends, ever more slowly where it does not stay up. */
export class Supervisor {
  #child: Child | null = null;
  #stopping = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(private readonly startOf: Start, private readonly log: Log) {}

  /** Starts it. Resolves when it listens for the first time; rejects with a sentence where it ends before. */
  start(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#loop = this.#keepRunning(resolve, reject);
    return promise;
  }

  /** True while the terminal server that was started here runs and listens. */
  get isListening(): boolean {
    return this.#child?.isListening === true;
  }

  /** Stops it for good: lets it finish, kills it after 20 seconds. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#child?.stop();
    await this.#loop;
  }

  async #keepRunning(started: () => void, failed: (reason: Error) => void): Promise<void> {
    const { signal } = this.#stopping;
    let seconds = FIRST_PAUSE_SECONDS;
    let everListened = false;
    while (!signal.aborted) {
      const begin = performance.now();
      const ending = await this.#runOnce(() => {
        everListened = true;
        started();
      });
      await pause(SIGNAL_PAUSE_MSC, signal);
      if (signal.aborted) return;
      const how = describe(ending);
      if (!everListened) {
        const sentence = `Cannot start the terminal server: it ended ${how}.`;
        return failed(ending?.code === TAKEN ? new Taken(sentence) : new Error(sentence));
      }
      if (ending !== null && ending.code === WRONG_FLAGS) {
        return this.log.error(`The terminal server ended ${how}; it is not started again.`);
      }
      if (performance.now() - begin > GOOD_MSC) seconds = FIRST_PAUSE_SECONDS;
      this.log.warning(`The terminal server ended ${how}; it is started again in ${seconds} s.`);
      await pause(seconds * 1000, signal);
      seconds = Math.min(seconds * 2, LONGEST_PAUSE_SECONDS);
    }
  }

  async #runOnce(listening: () => void): Promise<Ending | null> {
    const { command, env } = this.startOf;
    try {
      this.#child = new Child(command, env, {
        listening: (address) => {
          this.log.info(`The terminal server listens on ${address}, process ${this.#child?.pid}.`);
          listening();
        },
        line: (text) => this.log.forward("mt5-grpc-server", text),
      });
      return await this.#child.ended;
    } catch (cause) {
      this.log.error(`Cannot start ${command[0]}: ${cause instanceof Error ? cause.message : cause}.`);
      return null;
    } finally {
      this.#child = null;
    }
  }
}

function describe(ending: Ending | null): string {
  if (ending === null) return "before it ran";
  return ending.signal === null ? `with exit code ${ending.code}` : `by the signal ${ending.signal}`;
}
