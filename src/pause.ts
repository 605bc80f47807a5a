import { setTimeout } from "node:timers/promises";
import { given } from "./given.ts";

/** Waits so many milliseconds, or until `signal` is aborted where that comes first. Never rejects. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  // An abort is the only reason why a timer rejects.
  await setTimeout(milliseconds, undefined, given({ signal })).catch(() => {});
}
