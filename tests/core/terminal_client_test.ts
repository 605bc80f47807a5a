import { status } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { openTerminal } from "../../src/terminal/grpc_terminal.ts";
import { until } from "../support/processes.ts";
import { type Script, ScriptedServer, trailers, withServer } from "../support/scripted_server.ts";

Deno.test("leaving the loop over a server stream cancels the call at the server", async () => {
  let cancelled = false;
  const watchPositions: Script["watchPositions"] = (call) => {
    const timer = setInterval(() => call.write({ sequence: 1, snapshot: { positions: [] } }), 5);
    call.on("cancelled", () => {
      clearInterval(timer);
      cancelled = true;
    });
  };
  await withServer({ watchPositions }, async (terminal) => {
    for await (const event of terminal.watchPositions(50, new AbortController().signal)) {
      assert.equal(event.kind, "snapshot");
      break;
    }
    await until("the end of the call at the server", () => cancelled || null);
  });
});

Deno.test("an abort ends a server stream quietly and cancels the call at the server", async () => {
  let cancelled = false;
  const watchPositions: Script["watchPositions"] = (call) => {
    call.write({ sequence: 1, snapshot: { positions: [] } });
    call.on("cancelled", () => cancelled = true);
  };
  await withServer({ watchPositions }, async (terminal) => {
    const leaving = new AbortController();
    for await (const _event of terminal.watchPositions(50, leaving.signal)) leaving.abort();
    await until("the end of the call at the server", () => cancelled || null);
  });
});

Deno.test("a stream ends with SERVER_UNAVAILABLE when the server goes", async () => {
  const watchPositions: Script["watchPositions"] = (call) =>
    call.write({ sequence: 1, snapshot: { positions: [] } });
  await withServer({ watchPositions }, async (terminal, server) => {
    const reading = (async () => {
      for await (const _event of terminal.watchPositions(50, new AbortController().signal)) server.kill();
    })();
    await assert.rejects(reading, { code: "SERVER_UNAVAILABLE" });
  });
});

Deno.test("a read is tried again where the connection broke, and not where the server answered", async () => {
  let asked = 0;
  const listPositions: Script["listPositions"] = (call, reply) => {
    asked++;
    assert.deepEqual(call.metadata.get("x-apikey"), ["key-of-the-owner"]);
    if (asked === 1) reply({ code: status.UNAVAILABLE, details: "gone" });
    else if (asked === 2) reply(null, { positions: [{ ticket: "9007199254740993", type: 2, reason: 1 }] });
    else reply({ code: status.UNAVAILABLE, details: "No session.", metadata: trailers("NOT_CONNECTED", {}) });
  };
  await withServer({ listPositions }, async (terminal) => {
    const [position] = await terminal.positions();
    assert.deepEqual([position?.ticket, position?.type, position?.reason], [9007199254740993n, 1, 0]);
    assert.equal(asked, 2);
    await assert.rejects(terminal.positions(), { code: "NOT_CONNECTED", detail: "No session." });
    assert.equal(asked, 3);
  });
});

Deno.test("a key that the terminal server refuses is the gateway's fault, not its client's", async () => {
  const listPositions: Script["listPositions"] = (_call, reply) =>
    reply({ code: status.UNAUTHENTICATED, details: "no", metadata: trailers("UNAUTHENTICATED", {}) });
  await withServer({ listPositions }, async (terminal) => {
    await assert.rejects(terminal.positions(), { code: "SERVER_UNAVAILABLE" });
  });
});

Deno.test("a client finds a server again that was away", async () => {
  const [first, target] = await ScriptedServer.start({
    listPositions: (_call, reply) => reply(null, { positions: [] }),
  });
  const terminal = openTerminal(target, { apiKey: null, apiSecret: null });
  assert.deepEqual(await terminal.positions(), []);
  first.kill();
  await assert.rejects(terminal.positions(), { code: "SERVER_UNAVAILABLE" });
  const second = await ScriptedServer.startAt(target, {
    listPositions: (_call, reply) => reply(null, { positions: [] }),
  });
  await until("the positions again", () => terminal.positions().then(() => true, () => null));
  terminal.close();
  second.kill();
});
