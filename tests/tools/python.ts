// Runs the Python of the terminal server's own environment in mt5-grpc-server/, and makes that environment first where
// it is missing: `deno run -A tests/tools/python.ts -m pytest`. Without arguments it only makes the environment.
import { join } from "node:path";
import { prepareEnvironment } from "../../src/backend/setup.ts";
import { Log } from "../../src/log.ts";

const project = join(import.meta.dirname!, "..", "..", "mt5-grpc-server");
const python = await prepareEnvironment(project, "test", new Log("info", []));
if (Deno.args.length > 0) {
  const env = { DENO: Deno.execPath() }; // Tests that start the gateway need it.
  const { code } = await new Deno.Command(python, { args: Deno.args, cwd: project, env }).spawn().status;
  Deno.exit(code);
}
