import assert from "node:assert/strict";
import type { Socket } from "../../src/streaming/socket.ts";
import { SocketSubscriber } from "../../src/streaming/socket_subscriber.ts";

const MEBIBYTE = 1024 * 1024;

function client() {
  const sent: string[] = [];
  const closes: unknown[] = [];
  const socket: Socket & { bufferedAmount: number } = {
    readyState: WebSocket.OPEN,
    bufferedAmount: 0,
    send: (data) => void sent.push(String(data)),
    close: (code, reason) => void closes.push([code, reason]),
  };
  const clock = { now: 0 };
  const left: number[] = [];
  const leave = () => void left.push(clock.now);
  const subscriber = new SocketSubscriber(socket, "openPositions", leave, () => clock.now);
  return { socket, sent, closes, clock, left, subscriber };
}

const snapshot = (text: string) => ({ kind: "message", text }) as const;

Deno.test("a client with more than a mebibyte unread misses snapshots, and gets the next when it has read", () => {
  const { socket, sent, closes, clock, subscriber } = client();
  subscriber.deliver(snapshot("a"));
  socket.bufferedAmount = MEBIBYTE + 1;
  subscriber.deliver(snapshot("b"));
  clock.now = 29_000;
  subscriber.deliver(snapshot("c"));
  socket.bufferedAmount = MEBIBYTE;
  clock.now = 60_000;
  subscriber.deliver(snapshot("d"));
  socket.bufferedAmount = MEBIBYTE + 1;
  clock.now = 61_000;
  subscriber.deliver(snapshot("e"));
  assert.deepEqual([sent, closes], [["a", "d"], []]);
});

Deno.test("a client that reads nothing for half a minute is closed with 1013, and nothing is read for it any more", () => {
  const { socket, sent, closes, clock, left, subscriber } = client();
  socket.bufferedAmount = MEBIBYTE + 1;
  subscriber.deliver(snapshot("a"));
  clock.now = 30_001;
  subscriber.deliver(snapshot("b"));
  assert.deepEqual([sent, closes, left], [[], [[1013, "messages are not read"]], [30_001]]);
});

Deno.test("a failure is told with its code", () => {
  const { sent, subscriber } = client();
  subscriber.deliver({ kind: "failure", code: "TERMINAL_HUNG", message: "Cannot read positions: it hangs." });
  const { timestamp, ...message } = JSON.parse(sent[0] ?? "{}");
  assert.ok(timestamp);
  assert.deepEqual(message, {
    event: "error",
    stream: "openPositions",
    message: "Cannot read positions: it hangs.",
    code: "TERMINAL_HUNG",
  });
});

Deno.test("the end of the server closes open sockets with 1001", () => {
  const { closes, subscriber } = client();
  subscriber.closed();
  assert.deepEqual(closes, [[1001, "the server stops"]]);
});
