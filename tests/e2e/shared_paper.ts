import { join } from "node:path";

/** Settings under which several processes stand on one paper account. */
export interface SharedPaper extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
}

/** One paper account in one database, at one moment that does not pass: what two servers say of it can be compared. */
export async function sharedPaper(): Promise<SharedPaper> {
  const folder = await Deno.makeTempDir();
  return {
    env: {
      PAPER_TERMINAL_DB: join(folder, "paper.db"),
      PAPER_TERMINAL_HOME: folder,
      PAPER_TERMINAL_TIMEZONE: "UTC",
      PAPER_TERMINAL_CLOCK: `${new Date().toISOString().slice(0, 19)}Z@0`,
    },
    async [Symbol.asyncDispose]() {
      await Deno.remove(folder, { recursive: true });
    },
  };
}
