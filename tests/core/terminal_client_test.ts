import { Metadata, status } from "@grpc/grpc-js";
import { Buffer } from "node:buffer";
import assert from "node:assert/strict";
import { ApiError } from "../../src/errors.ts";
import { openTerminal } from "../../src/terminal/grpc_terminal.ts";
import type { OrderRequest, Terminal } from "../../src/terminal/terminal.ts";
import { until } from "../support/processes.ts";
import { type Script, ScriptedServer } from "../support/scripted_server.ts";

const ORDER: OrderRequest = { action: 1, symbol: "EURUSD", volume: 0.1, type: 0 };

async function withServer(
  script: Script,
  work: (terminal: Terminal, server: ScriptedServer) => Promise<void>,
) {
  const [server, target] = await ScriptedServer.start(script);
  const terminal = openTerminal(target, { apiKey: "key-of-the-owner", apiSecret: null });
  try {
    await work(terminal, server);
  } finally {
    terminal.close();
    server.kill();
  }
}

/** google.rpc.Status with one ErrorInfo, as the terminal server packs it. */
function trailers(reason: string, facts: Record<string, string>): Metadata {
  const text = (number: number, value: string) => field(number, new TextEncoder().encode(value));
  const field = (number: number, bytes: Uint8Array) =>
    new Uint8Array([number << 3 | 2, bytes.length, ...bytes]);
  const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
  const entries = Object.entries(facts).map(([key, value]) => field(3, join(text(1, key), text(2, value))));
  const info = join(text(1, reason), text(2, "open-api-mt5"), ...entries);
  const any = join(text(1, "type.googleapis.com/google.rpc.ErrorInfo"), field(2, info));
  const metadata = new Metadata();
  metadata.set("grpc-status-details-bin", Buffer.from(field(3, any)));
  return metadata;
}

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

Deno.test("an order whose connection breaks is unknown, and is sent once", async () => {
  let sent = 0;
  const servers: ScriptedServer[] = [];
  const sendOrder: Script["sendOrder"] = () => {
    sent++;
    servers[0]?.kill();
  };
  await withServer({ sendOrder }, async (terminal, server) => {
    servers.push(server);
    const answer = await terminal.sendOrder(ORDER);
    assert.deepEqual([answer.executed, answer.result], [null, null]);
    assert.match(answer.message, /^Cannot tell whether the order was executed/);
    assert.equal(sent, 1);
  });
});

Deno.test("an order that fails with any status but the server's own word is unknown, and is sent once", async () => {
  for (
    const code of [status.UNAVAILABLE, status.DEADLINE_EXCEEDED, status.INTERNAL, status.RESOURCE_EXHAUSTED]
  ) {
    let sent = 0;
    const sendOrder: Script["sendOrder"] = (_call, reply) => {
      sent++;
      reply({ code, details: "so it goes" });
    };
    await withServer({ sendOrder }, async (terminal) => {
      assert.equal((await terminal.sendOrder(ORDER)).executed, null);
      assert.equal(sent, 1);
    });
  }
});

Deno.test("an order that the server says it did not send is an error with executed false", async () => {
  const sendOrder: Script["sendOrder"] = (_call, reply) =>
    reply({
      code: status.UNAVAILABLE,
      details: "Cannot send the order: there is no session.",
      metadata: trailers("NOT_CONNECTED", { executed: "false", last_error_code: "-10004" }),
    });
  await withServer({ sendOrder }, async (terminal) => {
    await assert.rejects(terminal.sendOrder(ORDER), (error: ApiError) => {
      assert.deepEqual([error.code, error.detail], [
        "NOT_CONNECTED",
        "Cannot send the order: there is no session.",
      ]);
      assert.deepEqual(error.metadata, { executed: "false", last_error_code: "-10004" });
      return true;
    });
  });
});

Deno.test("an order without a server is refused before anything is sent", async () => {
  const terminal = openTerminal("127.0.0.1:9", { apiKey: null, apiSecret: null });
  await assert.rejects(terminal.sendOrder(ORDER), (error: ApiError) => {
    assert.deepEqual([error.code, error.metadata["executed"]], ["SERVER_UNAVAILABLE", "false"]);
    return true;
  });
  terminal.close();
});

Deno.test("an order travels with MT5's own numbers and exact tickets, and so does its answer", async () => {
  let request: Record<string, unknown> = {};
  const ticket = 2n ** 63n + 1n;
  const sendOrder: Script["sendOrder"] = (call, reply) => {
    request = { ...call.request.request };
    reply(null, {
      executed: true,
      message: "done",
      result: { retcode: 10009, order: String(ticket), deal: "7" },
    });
  };
  await withServer({ sendOrder }, async (terminal) => {
    const order = { action: 6, position: ticket, type: 1, typeFilling: 0, typeTime: 0, sl: 1.09, magic: 5 };
    const { result, executed } = await terminal.sendOrder(order);
    assert.equal(executed, true);
    assert.deepEqual([result?.retcode, result?.order, result?.deal], [10009, ticket, 7]);
  });
  const { action, type, typeFilling, typeTime, position, symbol } = request;
  assert.deepEqual([action, type, typeFilling, typeTime, position], [6, 2, 1, 1, String(ticket)]);
  assert.equal(symbol, undefined);
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
