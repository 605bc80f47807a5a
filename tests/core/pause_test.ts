import assert from "node:assert/strict";
import { pause } from "../../src/pause.ts";

Deno.test("a pause ends with its signal, whether that is aborted during it or was before, and leaves no timer", async () => {
  const stopping = new AbortController();
  let ended = 0;
  void pause(3_600_000, stopping.signal).then(() => ended++);
  await pause(1);
  assert.equal(ended, 0);
  stopping.abort();
  void pause(3_600_000, stopping.signal).then(() => ended++);
  await pause(1);
  assert.equal(ended, 2);
});
