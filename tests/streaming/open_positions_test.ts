import assert from "node:assert/strict";
import { pause } from "../../src/pause.ts";
import { childrenOf } from "../support/children.ts";
import { type RunningGateway, sharedGateway, startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";
import { refusedHandshake } from "../support/raw_http.ts";

const shared = sharedGateway(async () => {
  const gateway = await startGateway();
  await gateway.post("/orders", { symbol: "EURUSD", side: "buy", volume: 0.1, magic: 7 });
  return gateway;
});

type Message = Record<string, unknown>;

/** A client of the stream that keeps what it was sent. */
class Client implements AsyncDisposable {
  readonly messages: Message[] = [];
  readonly closed: Promise<CloseEvent>;
  readonly #socket: WebSocket;

  constructor(gateway: RunningGateway, query = "") {
    this.#socket = new WebSocket(`${gateway.url.replace("http", "ws")}/ws/positions/open${query}`);
    this.#socket.onmessage = ({ data }) => this.messages.push(JSON.parse(data));
    this.closed = new Promise((resolve) => this.#socket.onclose = resolve);
    this.#socket.onerror = (event) => event.preventDefault();
  }

  /** Waits until it was sent so many messages of this kind, after `from` messages of any kind. */
  async receive(event: string, count = 1, from = 0): Promise<Message[]> {
    return await until(`${count} × ${event}`, () => {
      const found = this.messages.slice(from).filter((message) => message["event"] === event);
      return found.length >= count ? found : null;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.close();
    await this.closed;
  }
}

Deno.test("the stream of open positions says what it is, then sends snapshots with the profit of each position", async () => {
  await using client = new Client(shared());
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
    await using client = new Client(shared(), `?intervalSeconds=${asked}`);
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
  await using _rare = new Client(shared(), "?intervalSeconds=60");
  await _rare.receive("positionsSnapshot");
  await pause(1100);
  await using late = new Client(shared(), "?intervalSeconds=60");
  await late.receive("positionsSnapshot");
});

Deno.test("without an upgrade the path of the stream does not exist", async () => {
  assert.equal((await shared().json("/ws/positions/open")).status, 404);
  const docs = await shared().json("/ws/positions/open/docs");
  assert.equal(docs.body["websocketPath"], "/ws/positions/open");
});

Deno.test("when the terminal server dies clients are told, and get snapshots again when it is back", async () => {
  await using client = new Client(shared(), "?intervalSeconds=0.2");
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
  const client = new Client(gateway);
  await client.receive("positionsSnapshot");
  gateway.process.kill("SIGINT");
  assert.equal((await client.closed).code, 1001);
});
