/** How grave a line of the log is. */
export type Level = "debug" | "info" | "warning" | "error";

const RANK: Record<Level, number> = { debug: 0, info: 1, warning: 2, error: 3 };

/** Where the lines go; standard error unless a test looks. */
export type Sink = (line: string) => void;

/** The log of this process: one line per event on standard error, without secrets. */
export class Log {
  #secrets: string[];
  #lowest: number;
  #sink: Sink;

  constructor(level: Level, secrets: readonly (string | null)[], sink: Sink = toStandardError) {
    // A very short secret would blot out ordinary words.
    this.#secrets = secrets.filter((secret) => secret !== null && secret.length >= 4) as string[];
    this.#lowest = RANK[level];
    this.#sink = sink;
  }

  debug(message: string): void {
    this.#write("debug", message);
  }

  info(message: string): void {
    this.#write("info", message);
  }

  warning(message: string): void {
    this.#write("warning", message);
  }

  error(message: string, cause?: unknown): void {
    this.#write("error", cause === undefined ? message : `${message} | ${describe(cause)}`);
  }

  /** A line of another program's log, as it is. */
  forward(program: string, line: string): void {
    this.#sink(`${program} | ${this.#printable(line)}`);
  }

  /** The text with every known secret blotted out. */
  redact(text: string): string {
    return this.#secrets.reduce((left, secret) => left.replaceAll(secret, "***"), text);
  }

  #write(level: Level, message: string): void {
    if (RANK[level] < this.#lowest) return;
    this.#sink(`${new Date().toISOString()} ${level.toUpperCase().padEnd(7)} ${this.#printable(message)}`);
  }

  // One event is one line, whatever a client managed to put into it.
  #printable(text: string): string {
    return this.redact(text).replace(/\p{Cc}+/gu, " ");
  }
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const under = cause.cause === undefined ? "" : ` | caused by ${describe(cause.cause)}`;
  return `${cause.stack ?? cause.message}${under}`;
}

const encoder = new TextEncoder();

function toStandardError(line: string): void {
  try {
    Deno.stderr.writeSync(encoder.encode(line + "\n"));
  } catch {
    // Nobody reads standard error any more; the server goes on.
  }
}
