import { join } from "node:path";

/** The environment of a paper terminal with an account, a database and a market of its own, open for trade. */
export async function paper(): Promise<Record<string, string>> {
  const folder = await Deno.makeTempDir();
  return {
    PAPER_TERMINAL_HOME: folder,
    PAPER_TERMINAL_DB: join(folder, "paper.db"),
    PAPER_TERMINAL_CLOCK: "2026-03-04T10:20:30Z",
  };
}
