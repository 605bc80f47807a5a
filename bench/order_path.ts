// What the whole path adds to the terminal's own time for an order: HTTP, gateway, gRPC, journal, worker. The peers are
// order_send() called directly on a paper terminal of its own, an empty call over the same HTTP and gRPC, and as many
// durable commits by SQLite alone, in short rounds by turns, so that all see the same machine.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { lines } from "../src/backend/lines.ts";
import { pythonOf } from "../src/backend/setup.ts";
import { type RunningGateway, startGateway } from "../tests/support/gateway.ts";
import { head, p50AndP99, quantile, row, say, sayMachine } from "./support/figures.ts";
import { paper } from "./support/paper.ts";

const ROUND = 25;
const rounds = Math.ceil(Number(Deno.args[0] ?? 500) / ROUND);
const SERVER_STAGES = [
  ["accepted", "Journal: accepted, durable"],
  ["wait", "Wait for the lane"],
  ["look", "To the worker and back"],
  ["reads", "The look in the worker: seven calls of the terminal"],
  ["rules", "Rules"],
  ["guards", "Guards"],
  ["sending", "Journal: about to be sent, durable"],
  ["worker", "To the worker and back"],
  ["terminal", "`order_send()` in the worker"],
  ["result", "Journal: result, durable"],
  ["end", "Back to the thread of the call"],
] as const;
const STAGES = [
  ["http", "HTTP: client and `Deno.serve`"],
  ["grpc", "Gateway, and gRPC there and back"],
  ...SERVER_STAGES,
  ["all", "**All**, as the client sees it"],
  ["added", "**Added** to `order_send()` in the worker"],
  ["own", "**Added** to all calls of the terminal, the look too"],
  ["direct", "Peer: `order_send()` called directly"],
  ["empty", "Peer: an empty call over the same HTTP and gRPC"],
  ["commits", "Peer: three durable commits by SQLite alone"],
] as const;

/** Measurements in milliseconds by stage. */
class Samples {
  readonly #of = new Map<string, number[]>();

  add(stage: string, milliseconds: number): void {
    this.#of.set(stage, [...(this.#of.get(stage) ?? []), milliseconds]);
  }

  get(stage: string): readonly number[] {
    return this.#of.get(stage) ?? [];
  }
}

/** A child that sends an order and commits three rows for each line it gets, and says how many milliseconds each took. */
function startPeer(environment: Record<string, string>) {
  const here = import.meta.dirname!;
  const child = new Deno.Command(pythonOf(join(here, "..", "mt5-grpc-server")), {
    args: [join(here, "support", "order_peer.py")],
    env: environment,
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  const said = lines(child.stdout);
  return {
    async order(): Promise<[number, number]> {
      await writer.write(new TextEncoder().encode("\n"));
      const { value, done } = await said.next();
      assert(!done, "The peer has ended");
      const [direct, commits] = value.split(" ").map(Number);
      return [direct!, commits!];
    },
    async [Symbol.asyncDispose]() {
      await writer.close();
      await child.status;
    },
  };
}

const samples = new Samples();
const took = new Map<string, number>();
{
  await using peer = startPeer(await paper());
  await using gateway = await startGateway(["--log-level", "debug"], await paper());
  for (let round = 0; round <= rounds; round++) {
    const counts = round > 0; // the first one warms up
    for (let number = 0; number < ROUND; number++) {
      const [direct, commits] = await peer.order();
      if (counts) samples.add("direct", direct);
      if (counts) samples.add("commits", commits);
    }
    for (let number = 0; number < ROUND; number++) {
      const empty = await emptyCall(gateway);
      if (counts) samples.add("empty", empty);
    }
    for (let number = 0; number < ROUND; number++) {
      const name = `bench-order-${round}-${number}`;
      const milliseconds = await order(gateway, name);
      if (counts) took.set(name, milliseconds);
    }
  }
  await gateway.process.stop();
  explain(gateway.process.output);
}
print();

/** Its one gRPC call is GetStatus, which neither the terminal nor the journal is asked for. */
async function emptyCall(gateway: RunningGateway): Promise<number> {
  const begin = performance.now();
  const info = await gateway.json("/api/server/info");
  const milliseconds = performance.now() - begin;
  assert.equal(info.status, 200, JSON.stringify(info.body));
  return milliseconds;
}

/** Opens a position, which is measured, and closes it. */
async function order(gateway: RunningGateway, name: string): Promise<number> {
  const headers = { "content-type": "application/json", "x-request-id": name, "idempotency-key": name };
  const body = JSON.stringify({ symbol: "EURUSD", side: "buy", volume: 0.01 });
  const begin = performance.now();
  const reply = await gateway.json("/orders", { method: "POST", headers, body });
  const milliseconds = performance.now() - begin;
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  const closed = await gateway.post(`/positions/${reply.body.position}/close`, {});
  assert(closed.status < 300, JSON.stringify(closed.body));
  return milliseconds;
}

/** Splits every order by what gateway and terminal server wrote in their logs. */
function explain(log: string): void {
  const inGateway = new Map(
    [...log.matchAll(/POST \/orders 201 ([\d.]+) ms (\S+)$/gm)].map(([, ms, name]) => [name, Number(ms)]),
  );
  for (const [, name = "", stages = ""] of log.matchAll(/\[(\S+)\] Stages of \S+ in ms: (.*)$/gm)) {
    const all = took.get(name);
    const gateway = inGateway.get(name);
    if (all === undefined || gateway === undefined) continue;
    const times = new Map(stages.split(", ").map((each) => each.split(" ") as [string, string]));
    const of = (stage: string) => Number(times.get(stage));
    samples.add("all", all);
    samples.add("added", all - of("terminal"));
    samples.add("own", all - of("terminal") - of("reads"));
    samples.add("http", all - gateway);
    samples.add("grpc", gateway - of("total"));
    for (const [stage] of SERVER_STAGES) samples.add(stage, of(stage));
  }
  assert.equal(samples.get("all").length, took.size, "The logs do not tell of every order");
}

function print(): void {
  sayMachine();
  say(`${took.size} market orders over REST, ${ROUND} after as many of each peer by turns; milliseconds.\n`);
  head("Stage", "p50", "p99");
  for (const [stage, what] of STAGES) row(what, ...p50AndP99(samples.get(stage)));
  const p50 = (stage: string) => quantile(samples.get(stage), 0.5);
  say(
    `\nAll of it takes ${
      (p50("all") / p50("direct")).toFixed(1)
    } times as long as order_send() called directly,`,
  );
  const floor = p50("empty") + p50("commits");
  say(
    `and the path itself ${
      (p50("own") / floor).toFixed(1)
    } times as long as the empty call and the commits, at p50.`,
  );
}
