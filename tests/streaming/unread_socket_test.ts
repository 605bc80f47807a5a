import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { pause } from "../../src/pause.ts";
import { type ChangeEvent, ChangeTopic } from "../../src/streaming/change_topic.ts";
import { streamIntents } from "../../src/streaming/intents_socket.ts";
import { until } from "../support/processes.ts";

const MEBIBYTE = 1024 * 1024;

/** Many changes of a mebibyte each, more than the system keeps for a client that does not read them. */
async function* changes(signal: AbortSignal): AsyncGenerator<ChangeEvent> {
  for (let sequence = 1; !signal.aborted; sequence++) {
    const place = { sequence, resumePoint: `${sequence}-3fa9c1d2e4b7` };
    yield { ...place, isChange: sequence > 1, text: sequence > 1 ? "x".repeat(MEBIBYTE) : "" };
    await pause(10, signal);
  }
}

/** Opens a WebSocket by hand and reads nothing of it, not even the close. */
async function unread(port: number) {
  const socket = connect(port, "127.0.0.1").pause().on("error", () => {});
  await once(socket, "connect");
  const key = randomBytes(16).toString("base64");
  socket.write(
    "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  return { [Symbol.dispose]: () => void socket.destroy() };
}

Deno.test("nothing is read from the terminal server for a client that was closed because it does not read", async () => {
  const signals: AbortSignal[] = [];
  const topic = new ChangeTopic((_, signal) => {
    signals.push(signal);
    return changes(signal);
  });
  const handler = (request: Request) => streamIntents(request, topic, "");
  await using server = Deno.serve({ port: 0, onListen: () => {} }, handler);
  {
    using _ = await unread(server.addr.port);
    await until("the client is a subscriber", () => topic.subscribers === 1 || null);
    await until("it has left", () => topic.subscribers === 0 || null);
    assert.deepEqual(signals.map(({ aborted }) => aborted), [true]);
  }
});
