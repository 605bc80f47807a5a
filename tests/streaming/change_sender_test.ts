import assert from "node:assert/strict";
import { ApiError } from "../../src/errors.ts";
import { pause } from "../../src/pause.ts";
import { ChangeSender } from "../../src/streaming/change_sender.ts";
import type { Socket } from "../../src/streaming/socket.ts";

const MEBIBYTE = 1024 * 1024;

function client() {
  const sent: string[] = [];
  const closes: unknown[] = [];
  const socket: Socket & { bufferedAmount: number; readyState: number } = {
    readyState: WebSocket.OPEN,
    bufferedAmount: 0,
    send: (data) => void sent.push(String(data)),
    close: (code, reason) => {
      socket.readyState = WebSocket.CLOSING;
      closes.push([code, reason]);
    },
  };
  return { socket, sent, closes, sender: new ChangeSender(socket, "intents", () => {}) };
}

Deno.test("a client that does not read is closed before it would miss a change", () => {
  const { socket, sent, closes, sender } = client();
  socket.bufferedAmount = MEBIBYTE;
  sender.deliver("a");
  socket.bufferedAmount = MEBIBYTE + 1;
  sender.deliver("b");
  socket.bufferedAmount = 0;
  // It must not get what follows without what it was not sent.
  sender.deliver("c");
  assert.deepEqual([sent, closes], [["a"], [[1013, "messages are not read"]]]);
});

Deno.test("while it catches up a client that does not read is waited for, until it reads or leaves", async () => {
  for (const reads of [true, false]) {
    const { socket, closes, sender } = client();
    const left = new AbortController();
    socket.bufferedAmount = MEBIBYTE + 1;
    let hasRoom = false;
    const room = sender.room(left.signal).then(() => hasRoom = true);
    await pause(50);
    assert.equal(hasRoom, false);
    if (reads) socket.bufferedAmount = MEBIBYTE;
    else left.abort();
    await room;
    assert.deepEqual(closes, []);
  }
});

Deno.test("a failure is told with its code, and a resume point that is gone closes with 4410", () => {
  const { sent, closes, sender } = client();
  sender.gone(new ApiError("RESUME_POINT_GONE", "Cannot tell the changes of intents."));
  const { timestamp, ...message } = JSON.parse(sent[0] ?? "{}");
  assert.ok(timestamp);
  assert.deepEqual(message, {
    event: "error",
    stream: "intents",
    message: "Cannot tell the changes of intents.",
    code: "RESUME_POINT_GONE",
  });
  assert.deepEqual(closes, [[4410, "the resume point is gone"]]);
});

Deno.test("nothing is sent to a socket that is closing, and it is not closed again", () => {
  const { socket, sent, closes, sender } = client();
  socket.readyState = WebSocket.CLOSING;
  sender.begun({ sequence: 7, resumePoint: "7-x" });
  sender.deliver("a");
  sender.closed();
  assert.deepEqual([sent, closes], [[], []]);
});
