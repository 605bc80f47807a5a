// Makes dist/open-api-mt5, or open-api-mt5.exe where Windows is the target: `deno task compile [--target TRIPLE]`.
import { join } from "node:path";

const ROOT = join(import.meta.dirname!, "..", "..");
const target = Deno.args.includes("--target") ? Deno.args[Deno.args.indexOf("--target") + 1] : undefined;
const windows = target === undefined ? Deno.build.os === "windows" : target.includes("windows");
const output = join("dist", windows ? "open-api-mt5.exe" : "open-api-mt5");
const { code } = await new Deno.Command(Deno.execPath(), {
  args: [
    "compile",
    "--allow-all",
    "--no-check",
    "--include",
    "proto/mt5.proto",
    ...Deno.args,
    "--output",
    output,
    "main.ts",
  ],
  cwd: ROOT,
}).spawn().status;
Deno.exit(code);
