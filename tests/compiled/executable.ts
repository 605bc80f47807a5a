// Tries dist/open-api-mt5 as a user has it: alone in an empty folder, with mt5-grpc-server on the search path. It is
// no `_test.ts`, since the file must have been compiled before: `deno task compile`, then `deno task test:compiled`.
import assert from "node:assert/strict";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pythonOf } from "../../src/backend/setup.ts";
import { lives, Started } from "../support/processes.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EXECUTABLE = join(ROOT, "dist", Deno.build.os === "windows" ? "open-api-mt5.exe" : "open-api-mt5");
const KEYS = { "X-apiKey": "key-of-the-test", "X-apiSecret": "secret-of-the-test" };

async function firstMessages(url: string, count: number): Promise<{ event: string }[]> {
  const socket = new WebSocket(url, { headers: KEYS });
  const messages: { event: string }[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.onmessage = ({ data }) => {
      messages.push(JSON.parse(data));
      if (messages.length === count) socket.close();
    };
    socket.onerror = () => reject(new Error(`The stream failed after ${messages.length} messages`));
    socket.onclose = () => resolve();
  });
  return messages;
}

Deno.test("the executable runs alone, answers, streams, refuses strangers and leaves nothing behind", async () => {
  const folder = await Deno.makeTempDir();
  const path = [dirname(pythonOf(join(ROOT, "mt5-grpc-server"))), Deno.env.get("PATH")].join(delimiter);
  const flags = ["--port", "0", "--grpc-port", "0", "--terminal", "paper"];
  const secure = [
    "--mode",
    "secure-client",
    "--api-key",
    KEYS["X-apiKey"],
    "--api-secret",
    KEYS["X-apiSecret"],
  ];
  const gateway = new Started(EXECUTABLE, [...flags, ...secure], { PATH: path }, folder);
  try {
    const [, url] = await gateway.line(/^ {2}REST +(\S+)/) as unknown as [string, string];
    const [, stream] = await gateway.line(/^ {2}WebSocket +(\S+)/) as unknown as [string, string];
    const [, worker] = await gateway.line(/Started worker process (\d+)/) as unknown as [string, string];
    const get = async (path: string, headers: Record<string, string> = KEYS) => {
      const response = await fetch(url + path, { headers });
      const text = await response.text();
      return { status: response.status, text };
    };

    const health = JSON.parse((await get("/health")).text);
    assert.equal(health.mt5, "connected");
    assert.equal(health.account.tradeMode, "demo");
    const quote = await get("/quotes/EURUSD");
    assert.equal(quote.status, 200, quote.text);
    assert.ok(JSON.parse(quote.text).ask > JSON.parse(quote.text).bid);
    assert.equal((await get("/quotes/EURUSD", {})).status, 401);
    assert.equal((await get("/quotes/EURUSD", { ...KEYS, "X-apiSecret": "wrong" })).status, 401);
    assert.match((await get("/metrics")).text, /^oamt5_terminal_server_up 1$/m);
    assert.match((await get("/docs")).text, /swagger-ui/);
    assert.ok((await get("/docs/swagger-ui-bundle.js")).text.length > 100_000);
    assert.deepEqual((await firstMessages(stream, 2)).map(({ event }) => event), [
      "subscribed",
      "positionsSnapshot",
    ]);

    gateway.kill("SIGTERM");
    assert.equal((await gateway.ended).code, 0, gateway.output);
    assert.equal(await lives(Number(worker)), false, "the worker is still there");
  } finally {
    await gateway[Symbol.asyncDispose]();
    await Deno.remove(folder, { recursive: true });
  }
});
