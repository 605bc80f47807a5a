import assert from "node:assert/strict";
import { ApiError } from "../../src/errors.ts";
import { pause } from "../../src/pause.ts";
import { Topic, type TopicEvent } from "../../src/streaming/topic.ts";
import { until } from "../support/processes.ts";

/** An upstream that the test drives by hand, and that counts how often it is open. */
class Source {
  readonly intervals: number[] = [];
  open = 0;
  #send: (event: TopicEvent | ApiError | null) => void = () => {};

  readonly upstream = (intervalMsc: number, signal: AbortSignal): AsyncIterable<TopicEvent> => {
    this.intervals.push(intervalMsc);
    return this.#events(signal);
  };

  /** Sends an event, fails with an error, or ends with null. */
  send(event: TopicEvent | ApiError | null): void {
    this.#send(event);
  }

  async *#events(signal: AbortSignal): AsyncGenerator<TopicEvent> {
    this.open++;
    try {
      while (!signal.aborted) {
        const next = await new Promise<TopicEvent | ApiError | null>((resolve) => {
          this.#send = resolve;
          signal.addEventListener("abort", () => resolve(null));
        });
        if (next === null) return;
        if (next instanceof ApiError) throw next;
        yield next;
      }
    } finally {
      this.open--;
    }
  }
}

function subscriber() {
  const got: string[] = [];
  return {
    got,
    deliver: (event: TopicEvent) => got.push(event.kind === "message" ? event.text : event.code),
    closed: () => got.push("closed"),
  };
}

const message = (text: string): TopicEvent => ({ kind: "message", text });
const turn = () => pause(0);

async function sendOf(source: Source, event: TopicEvent | ApiError | null): Promise<void> {
  await turn();
  source.send(event);
  await turn();
}

Deno.test("fifty clients share one upstream, which closes with the last", async () => {
  const source = new Source();
  const topic = new Topic(source.upstream);
  const clients = Array.from({ length: 50 }, subscriber);
  const leaves = clients.map((client) => topic.subscribe(1000, client));
  await sendOf(source, message("a"));
  assert.deepEqual([source.open, source.intervals, topic.subscribers], [1, [1000], 50]);
  assert.ok(clients.every(({ got }) => got.length === 1 && got[0] === "a"));
  leaves.slice(1).forEach((leave) => leave());
  await turn();
  assert.deepEqual([source.open, topic.upstreams], [1, 1]);
  leaves[0]?.();
  await turn();
  assert.deepEqual([source.open, topic.upstreams, topic.subscribers], [0, 0, 0]);
});

Deno.test("the upstream follows the fastest client, and slows down when that one leaves", async () => {
  const source = new Source();
  const topic = new Topic(source.upstream);
  const slow = topic.subscribe(60_000, subscriber());
  const fast = topic.subscribe(200, subscriber());
  topic.subscribe(5_000, subscriber());
  await turn();
  assert.deepEqual([source.intervals, source.open], [[60_000, 200], 1]);
  fast();
  await turn();
  assert.deepEqual([source.intervals, source.open], [[60_000, 200, 5_000], 1]);
  slow();
  topic.close();
});

Deno.test("a slow client is not sent every event of a fast upstream", async () => {
  const source = new Source();
  const topic = new Topic(source.upstream);
  const slow = subscriber();
  const fast = subscriber();
  topic.subscribe(60_000, slow);
  topic.subscribe(1, fast);
  for (const text of ["a", "b", "c"]) {
    await sendOf(source, message(text));
    await pause(2);
  }
  assert.deepEqual([slow.got, fast.got], [["a"], ["a", "b", "c"]]);
  topic.close();
});

Deno.test("a new client gets the newest event at once", async () => {
  const source = new Source();
  const topic = new Topic(source.upstream);
  topic.subscribe(1000, subscriber());
  await sendOf(source, message("a"));
  const late = subscriber();
  topic.subscribe(1000, late);
  assert.deepEqual(late.got, ["a"]);
  assert.deepEqual(source.intervals, [1000]);
  topic.close();
});

Deno.test("a lost upstream is told to everybody and opened again, whether it failed or just ended", async () => {
  for (const end of [new ApiError("TERMINAL_HUNG", "Cannot read positions: it hangs."), null]) {
    const source = new Source();
    const topic = new Topic(source.upstream);
    const clients = [subscriber(), subscriber()];
    clients.forEach((client) => topic.subscribe(60_000, client));
    await sendOf(source, message("a"));
    await sendOf(source, end);
    const code = end === null ? "SERVER_UNAVAILABLE" : "TERMINAL_HUNG";
    for (const { got } of clients) assert.deepEqual(got, ["a", code]);
    await until("the upstream to be open again", () => source.open === 1 ? true : null);
    topic.close();
  }
});

Deno.test("the first snapshot after a loss comes at once, also to a client that asks rarely", async () => {
  const source = new Source();
  const topic = new Topic(source.upstream);
  const client = subscriber();
  topic.subscribe(60_000, client);
  await sendOf(source, message("a"));
  await sendOf(source, null);
  await until("the upstream to be open again", () => source.open === 1 ? true : null);
  await sendOf(source, message("b"));
  assert.deepEqual(client.got, ["a", "SERVER_UNAVAILABLE", "b"]);
  topic.close();
});

Deno.test("closing the topic tells every client and closes the upstream", async () => {
  const source = new Source();
  const topic = new Topic(source.upstream);
  const client = subscriber();
  topic.subscribe(1000, client);
  await turn();
  topic.close();
  await turn();
  assert.deepEqual([client.got, source.open, topic.subscribers], [["closed"], 0, 0]);
});
