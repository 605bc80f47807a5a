import assert from "node:assert/strict";
import { ApiError } from "../../src/errors.ts";
import { pause } from "../../src/pause.ts";
import { type ChangeEvent, type ChangeSubscriber, ChangeTopic } from "../../src/streaming/change_topic.ts";
import { until } from "../support/processes.ts";

type Sent = ChangeEvent | ApiError | null;

/** One upstream that is open, driven by hand: an event, a failure, or null for its end. */
class Opened {
  readonly #waiting: Sent[] = [];
  #wake: () => void = () => {};

  constructor(readonly after: string, readonly signal: AbortSignal) {
    signal.addEventListener("abort", () => this.#wake());
  }

  async send(...sent: Sent[]): Promise<void> {
    this.#waiting.push(...sent);
    this.#wake();
    await pause(0);
  }

  async *events(): AsyncGenerator<ChangeEvent> {
    while (!this.signal.aborted) {
      const next = this.#waiting.shift();
      if (next === undefined) await new Promise<void>((resolve) => this.#wake = resolve);
      else if (next === null) return;
      else if (next instanceof ApiError) throw next;
      else yield next;
    }
  }
}

/** Upstreams in the order in which they were opened. */
class Source {
  readonly all: Opened[] = [];
  readonly topic = new ChangeTopic((after, signal) => {
    const opened = new Opened(after, signal);
    this.all.push(opened);
    return opened.events();
  });

  /** Where those that are open began. */
  get open(): string[] {
    return this.all.filter(({ signal }) => !signal.aborted).map(({ after }) => after);
  }

  at(index: number): Opened {
    const opened = this.all[index];
    assert.ok(opened, `upstream ${index} was opened`);
    return opened;
  }
}

function client() {
  const got: string[] = [];
  const subscriber: ChangeSubscriber & { got: string[]; hasRoom: Promise<void> } = {
    got,
    hasRoom: Promise.resolve(),
    begun: ({ sequence }) => void got.push(`from ${sequence}`),
    deliver: (text) => void got.push(text),
    failed: ({ code }) => void got.push(code),
    gone: ({ code }) => void got.push(`gone: ${code}`),
    closed: () => void got.push("closed"),
    room: () => subscriber.hasRoom,
  };
  return subscriber;
}

const event = (sequence: number, isChange: boolean): ChangeEvent => ({
  sequence,
  resumePoint: `${sequence}-x`,
  isChange,
  text: isChange ? `${sequence}` : `alive ${sequence}`,
});
const change = (sequence: number) => event(sequence, true);
const alive = (sequence: number) => event(sequence, false);
const gone = new ApiError(
  "RESUME_POINT_GONE",
  "Cannot tell the changes of intents: it is of another journal.",
);

Deno.test("clients that are up to date share one upstream, which closes with the last", async () => {
  const source = new Source();
  const clients = Array.from({ length: 50 }, client);
  const leaves = clients.map((each) => source.topic.subscribe("", each));
  await source.at(0).send(alive(7), change(8), alive(8));
  assert.ok(clients.every(({ got }) => got.join() === "from 7,8,alive 8"));
  assert.deepEqual([source.open, source.topic.subscribers], [[""], 50]);
  leaves.slice(1).forEach((leave) => leave());
  assert.deepEqual([source.open, source.topic.subscribers], [[""], 1]);
  leaves[0]?.();
  assert.deepEqual([source.open, source.topic.subscribers], [[], 0]);
});

Deno.test("a client that comes later begins where the others are", async () => {
  const source = new Source();
  source.topic.subscribe("", client());
  await source.at(0).send(alive(7), change(8));
  const late = client();
  source.topic.subscribe("", late);
  await source.at(0).send(change(9));
  assert.deepEqual([late.got, source.open], [["from 8", "9"], [""]]);
  source.topic.close();
});

Deno.test("a lost upstream is told to everybody and opened again behind what was told last, however it was lost", async () => {
  for (const end of [new ApiError("JOURNAL_UNAVAILABLE", "Cannot tell: the disk is full."), null]) {
    const source = new Source();
    const clients = [client(), client()];
    clients.forEach((each) => source.topic.subscribe("", each));
    await source.at(0).send(alive(7), change(8), end);
    await until("another upstream", () => source.all.length === 2 ? true : null);
    assert.equal(source.at(1).after, "8-x");
    await source.at(1).send(alive(8), change(9));
    const code = end?.code ?? "SERVER_UNAVAILABLE";
    for (const { got } of clients) assert.deepEqual(got, ["from 7", "8", code, "alive 8", "9"]);
    source.topic.close();
  }
});

Deno.test("a client that resumes has an upstream of its own until it has caught up, and is told everything once", async () => {
  const source = new Source();
  const [present, late] = [client(), client()];
  source.topic.subscribe("", present);
  await source.at(0).send(alive(7));
  source.topic.subscribe("4-x", late);
  await source.at(1).send(alive(4), change(5));
  await source.at(0).send(change(8));
  await source.at(1).send(change(7));
  assert.deepEqual([late.got, source.open], [["from 4", "5", "7"], ["", "4-x"]]);
  await source.at(1).send(change(8));
  assert.deepEqual(source.open, [""]);
  await source.at(0).send(change(9), alive(9));
  assert.deepEqual(late.got, ["from 4", "5", "7", "8", "9", "alive 9"]);
  assert.deepEqual(present.got, ["from 7", "8", "9", "alive 9"]);
  source.topic.close();
});

Deno.test("what the shared upstream tells again to a client that is ahead of it is left out", async () => {
  const source = new Source();
  source.topic.subscribe("", client());
  await source.at(0).send(alive(7));
  const ahead = client();
  source.topic.subscribe("6-x", ahead);
  await source.at(1).send(alive(6), change(9));
  assert.deepEqual(source.open, [""]);
  await source.at(0).send(change(8), alive(8), change(9), change(10));
  assert.deepEqual(ahead.got, ["from 6", "9", "10"]);
  source.topic.close();
});

Deno.test("a client that resumes goes on where it was when its own upstream is lost", async () => {
  const source = new Source();
  const late = client();
  source.topic.subscribe("4-x", late);
  const [own, shared] = [source.at(0), source.at(1)];
  await shared.send(alive(9));
  await own.send(alive(4), change(5), null);
  await until("another upstream", () => source.all.length === 3 ? true : null);
  assert.equal(source.at(2).after, "5-x");
  await source.at(2).send(alive(5), change(6));
  assert.deepEqual(late.got, ["from 4", "5", "SERVER_UNAVAILABLE", "alive 5", "6"]);
  source.topic.close();
});

Deno.test("a client that resumes and reads slowly is waited for, and leaves in the middle of it", async () => {
  const source = new Source();
  const slow = client();
  let read: () => void = () => {};
  slow.hasRoom = new Promise((resolve) => read = resolve);
  const leave = source.topic.subscribe("4-x", slow);
  await source.at(1).send(alive(9));
  await source.at(0).send(alive(4), change(5));
  assert.deepEqual(slow.got, ["from 4"]);
  read();
  await until("the next change", () => slow.got.length === 2 ? true : null);
  leave();
  assert.deepEqual([source.open, source.topic.subscribers], [[], 0]);
});

Deno.test("a client that leaves over the last change it had to catch up with is gone", async () => {
  const source = new Source();
  source.topic.subscribe("", client());
  await source.at(0).send(alive(8));
  const leaver = { ...client(), deliver: () => leave() };
  const leave = source.topic.subscribe("7-x", leaver);
  await source.at(1).send(alive(7), change(8));
  assert.deepEqual([source.open, source.topic.subscribers], [[""], 1]);
  source.topic.close();
});

Deno.test("only the client whose resume point is gone is let go; all are where that of the shared upstream is", async () => {
  const source = new Source();
  const [present, late] = [client(), client()];
  source.topic.subscribe("", present);
  await source.at(0).send(alive(7));
  source.topic.subscribe("4-x", late);
  await source.at(1).send(gone);
  assert.deepEqual([late.got, source.open, source.topic.subscribers], [["gone: RESUME_POINT_GONE"], [""], 1]);
  const behind = client();
  source.topic.subscribe("5-x", behind);
  await source.at(0).send(gone);
  for (const { got } of [present, behind]) assert.equal(got.at(-1), "gone: RESUME_POINT_GONE");
  assert.deepEqual([source.open, source.topic.subscribers], [[], 0]);
  // Whoever comes then begins anew.
  source.topic.subscribe("", client());
  assert.deepEqual(source.open, [""]);
  source.topic.close();
});

Deno.test("closing the topic tells every client and closes every upstream", async () => {
  const source = new Source();
  const clients = [client(), client()];
  source.topic.subscribe("", clients[0] as ChangeSubscriber);
  await source.at(0).send(alive(7));
  source.topic.subscribe("4-x", clients[1] as ChangeSubscriber);
  source.topic.close();
  assert.deepEqual(clients.map(({ got }) => got.at(-1)), ["closed", "closed"]);
  assert.deepEqual([source.open, source.topic.subscribers], [[], 0]);
});
