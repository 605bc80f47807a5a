import { pause } from "./pause.ts";

const PAUSE_MSC = 500;

/**
 * Resolves when npx, which started this program, is gone: a SIGTERM ends npx and its shell, but they do not pass it on.
 * Looks until `signal` is aborted. On Windows it never resolves.
 */
export async function npxEnded(signal: AbortSignal): Promise<void> {
  if (Deno.build.os === "windows") return await new Promise(() => {});
  const first = await ancestors();
  while (!signal.aborted) {
    await pause(PAUSE_MSC, signal);
    if (await ancestors() !== first) return;
  }
}

// `deno task` stands between npx's shell and this program, and outlives it; so the shell is looked at as well.
async function ancestors(): Promise<string> {
  const parent = Deno.ppid;
  return `${parent} ${await parentOf(parent)}`;
}

async function parentOf(pid: number): Promise<string> {
  if (Deno.build.os === "linux") {
    const status = await Deno.readTextFile(`/proc/${pid}/status`).catch(() => "");
    return /^PPid:\s*(\d+)/m.exec(status)?.[1] ?? "";
  }
  const { stdout } = await new Deno.Command("ps", { args: ["-o", "ppid=", "-p", String(pid)] }).output();
  return new TextDecoder().decode(stdout).trim();
}
