import assert from "node:assert/strict";
import { writeBigintsExactly } from "../../src/json.ts";
import { StreamingHub } from "../../src/streaming/hub.ts";
import { openTerminal } from "../../src/terminal/grpc_terminal.ts";
import { startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";

Deno.test("fifty clients of a real terminal cost one stream, and the last that leaves ends it", async () => {
  writeBigintsExactly();
  await using gateway = await startGateway();
  const terminal = openTerminal(gateway.grpc, { apiKey: null, apiSecret: null });
  let opened = 0;
  let ended = 0;
  const hub = new StreamingHub({
    clock: () => terminal.clock(),
    watchIntents: (after, signal) => terminal.watchIntents(after, signal),
    watchPositions: async function* (intervalMsc, signal) {
      opened++;
      try {
        yield* terminal.watchPositions(intervalMsc, signal);
      } finally {
        ended++;
      }
    },
  });
  try {
    const got = Array.from({ length: 50 }, () => [] as string[]);
    const leaves = got.map((messages) =>
      hub.openPositions.subscribe(200, {
        deliver: (event) => messages.push(event.kind === "message" ? event.text : event.message),
        closed: () => {},
      })
    );
    await until("three snapshots for everybody", () => got.every(({ length }) => length >= 3) ? true : null);
    assert.deepEqual([opened, ended], [1, 0]);
    assert.ok(got.every(([first]) => first === got[0]?.[0]));
    assert.equal(JSON.parse(got[0]?.[0] ?? "{}").event, "positionsSnapshot");
    leaves.forEach((leave) => leave());
    await until("the end of the stream", () => ended === 1 ? true : null);
  } finally {
    hub.close();
    terminal.close();
  }
});
