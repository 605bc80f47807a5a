import { ApiError } from "./errors.ts";
import type { Log } from "./log.ts";
import { pause } from "./pause.ts";
import type { Terminal, TerminalStatus } from "./terminal/terminal.ts";

const POLL_MSC = 200;
const WORD_EVERY_MSC = 5_000;

/**
 * The terminal's status once it is connected or has failed; what is known by then after `patienceMsc` milliseconds, as a
 * sentence where the terminal server itself is not reached.
 */
export async function settledStatus(
  terminal: Terminal,
  patienceMsc: number,
  signal: AbortSignal,
  log: Log,
): Promise<TerminalStatus | string> {
  const deadline = Date.now() + patienceMsc;
  let nextWord = Date.now() + WORD_EVERY_MSC;
  for (;;) {
    const status = await terminal.status().catch((cause) => ApiError.from(cause).detail);
    const settled = typeof status !== "string" && status.state !== "starting";
    if (settled || signal.aborted || Date.now() > deadline) return status;
    if (Date.now() > nextWord) {
      nextWord += WORD_EVERY_MSC;
      log.info(`Waiting for the terminal: ${typeof status === "string" ? status : status.message}`);
    }
    await pause(POLL_MSC, signal);
  }
}
