import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPython } from "../../src/backend/python.ts";
import { startBareGateway, startGateway } from "../support/gateway.ts";
import { posixTest } from "../support/posix.ts";
import { Started, until } from "../support/processes.ts";

const PAGE = fileURLToPath(new URL("../../docs/trading.md", import.meta.url));

/** The program of the page, in a file of its own. */
async function exampleIn(folder: string): Promise<string> {
  const [, program] = /```python\n(# place_once\.py\n[\s\S]*?)```/.exec(await Deno.readTextFile(PAGE)) ?? [];
  assert.ok(program, "docs/trading.md has the program place_once.py");
  const file = join(folder, "place_once.py");
  await Deno.writeTextFile(file, program);
  return file;
}

posixTest(
  "the client of docs/trading.md places one order though gateway and client are killed and started again",
  async () => {
    const folder = await Deno.makeTempDir();
    try {
      const file = await exampleIn(folder);
      const [python, ...options] = await findPython();
      const faults = join(folder, "faults.json");
      await Deno.writeTextFile(faults, JSON.stringify({ latency_ms: 700, functions: ["order_send"] }));
      await using home = await startGateway([
        "--paper-faults",
        faults,
        "--paper-db",
        join(folder, "paper.db"),
      ]);
      const note = join(folder, "order.json");

      const first = await startBareGateway(["--grpc-target", home.grpc]);
      const start = () => new Started(python, [...options, file], { API: first.url }, folder);
      await using interrupted = start();
      const name = await until("the name on the disk", async () => {
        const text = await Deno.readTextFile(note).catch(() => null);
        return text === null ? null : JSON.parse(text).name as string;
      });
      await until("the order on its way", async () => {
        const { status, body } = await home.trade("GET", `/intents/${name}`);
        return status === 200 && body.state === "SENDING" ? true : null;
      });
      first.process.kill("SIGKILL");
      await interrupted.line(/^not known yet: no answer/);
      interrupted.kill("SIGKILL");
      await first[Symbol.asyncDispose]();

      const { port } = new URL(first.url);
      await using _second = await startBareGateway(["--grpc-target", home.grpc, "--port", port]);
      await using resumed = start();
      const [, position] = await resumed.line(/^executed (\d+)/);
      assert.equal((await resumed.ended).code, 0);
      const { body } = await home.trade("GET", "/positions");
      assert.deepEqual([body.count, String(body.positions[0].ticket)], [1, position]);

      // As after a kill right behind the last word on the disk: what was done is told, and nothing is sent.
      assert.equal(JSON.parse(await Deno.readTextFile(note)).end.executed, true);
      await using late = start();
      assert.equal((await late.line(/^executed (\d+)/))[1], position);
      assert.equal((await home.trade("GET", "/positions")).body.count, 1);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);
