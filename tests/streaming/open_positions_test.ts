import assert from "node:assert/strict";
import { pause } from "../../src/pause.ts";
import { childrenOf } from "../support/children.ts";
import { sharedGateway, startGateway } from "../support/gateway.ts";
import { refusedHandshake } from "../support/raw_http.ts";
import { type Message, StreamClient } from "../support/stream_client.ts";

const shared = sharedGateway(async () => {
  const gateway = await startGateway();
  await gateway.post("/orders", { symbol: "EURUSD", side: "buy", volume: 0.1, magic: 7 });
  return gateway;
});

const PATH = "/ws/positions/open";

Deno.test("the stream of open positions says what it is, then sends snapshots with the profit of each position", async () => {
  await using client = new StreamClient(shared(), PATH);
  const [first] = await client.receive("positionsSnapshot");
  const [subscribed, ...rest] = client.messages;
  assert.deepEqual([subscribed?.["event"], subscribed?.["stream"], subscribed?.["intervalSeconds"]], [
    "subscribed",
    "openPositions",
    1,
  ]);
  assert.ok(rest.every(({ event }) => event === "positionsSnapshot"));
  const [position] = first?.["positions"] as Message[];
  assert.deepEqual([first?.["count"], position?.["symbol"], position?.["magic"]], [1, "EURUSD", 7]);
  assert.deepEqual([position?.["pnl"], first?.["totalPnl"]], [position?.["profit"], position?.["profit"]]);
  assert.match(String(first?.["timestamp"]), /^\d{4}-\d\d-\d\dT.*\+00:00$/);
});

Deno.test("the interval of the stream is bounded to 0.2 and 60 seconds", async () => {
  for (const [asked, given] of [["0.01", 0.2], ["3600", 60], ["0.5", 0.5], ["-1", 0.2]] as const) {
    await using client = new StreamClient(shared(), `/ws/positions/open?intervalSeconds=${asked}`);
    const [subscribed] = await client.receive("subscribed");
    assert.equal(subscribed?.["intervalSeconds"], given);
  }
});

Deno.test("the handshake of a stream with an interval that is no number is refused", async () => {
  const { status, body } = await refusedHandshake(shared(), "/ws/positions/open?intervalSeconds=often", {});
  assert.deepEqual([status, body["code"]], [422, "VALIDATION_FAILED"]);
  assert.match(String(body["detail"]), /intervalSeconds must be a number, but is "often"/);
});

Deno.test("a client gets its first snapshot at once, however rarely it and others ask", async () => {
  await using _rare = new StreamClient(shared(), "/ws/positions/open?intervalSeconds=60");
  await _rare.receive("positionsSnapshot");
  await pause(1100);
  await using late = new StreamClient(shared(), "/ws/positions/open?intervalSeconds=60");
  await late.receive("positionsSnapshot");
});

Deno.test("without an upgrade the path of the stream does not exist", async () => {
  assert.equal((await shared().json("/ws/positions/open")).status, 404);
  const docs = await shared().json("/ws/positions/open/docs");
  assert.equal(docs.body["websocketPath"], "/ws/positions/open");
});

Deno.test("when the terminal server dies clients are told, and get snapshots again when it is back", async () => {
  await using client = new StreamClient(shared(), "/ws/positions/open?intervalSeconds=0.2");
  await client.receive("positionsSnapshot", 2);
  const [server] = await childrenOf(shared().process.pid);
  assert.ok(server);
  Deno.kill(server, "SIGKILL");
  const [error] = await client.receive("error");
  assert.deepEqual([error?.["stream"], error?.["code"]], ["openPositions", "SERVER_UNAVAILABLE"]);
  assert.ok(String(error?.["message"]).length > 0);
  const from = client.messages.length;
  await client.receive("positionsSnapshot", 2, from);
});

Deno.test("when the gateway stops, clients are closed with 1001", async () => {
  await using gateway = await startGateway();
  const client = new StreamClient(gateway, PATH);
  await client.receive("positionsSnapshot");
  gateway.process.kill("SIGINT");
  assert.equal((await client.closed).code, 1001);
});
