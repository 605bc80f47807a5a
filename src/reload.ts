import { fileURLToPath } from "node:url";

/** Runs this program under `deno run --watch` with the other flags, for as long as it runs; returns its exit code. */
export async function runWatched(args: readonly string[]): Promise<number> {
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  const others = args.filter((arg) => arg !== "--reload");
  const child = new Deno.Command(Deno.execPath(), { args: ["run", "-A", "--watch", main, ...others] })
    .spawn();
  return (await child.status).code;
}
