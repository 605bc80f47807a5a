import { fileURLToPath } from "node:url";

/**
 * Runs this program under `deno run --watch` with the other flags, until it ends or `signal` is aborted; returns the exit
 * code.
 */
export async function runWatched(args: readonly string[], signal: AbortSignal): Promise<number> {
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  const others = args.filter((arg) => arg !== "--reload");
  const child = new Deno.Command(Deno.execPath(), { args: ["run", "-A", "--watch", main, ...others] })
    .spawn();
  // At a SIGTERM the watcher would only wait for the next change.
  signal.addEventListener("abort", () => child.kill("SIGINT"));
  const { code } = await child.status;
  return signal.aborted ? 0 : code;
}
