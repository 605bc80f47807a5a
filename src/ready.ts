import { ApiError } from "./errors.ts";
import type { Terminal, TerminalStatus } from "./terminal/terminal.ts";

const POLL_MSC = 200;

/**
 * The terminal's status once it is connected or has failed; what is known by then after `patienceMsc` milliseconds, as a
 * sentence where the terminal server itself is not reached.
 */
export async function settledStatus(
  terminal: Terminal,
  patienceMsc: number,
  signal: AbortSignal,
): Promise<TerminalStatus | string> {
  const deadline = Date.now() + patienceMsc;
  for (;;) {
    const status = await terminal.status().catch((cause) => ApiError.from(cause).detail);
    const settled = typeof status !== "string" && status.state !== "starting";
    if (settled || signal.aborted || Date.now() > deadline) return status;
    await new Promise((resolve) => setTimeout(resolve, POLL_MSC));
  }
}
