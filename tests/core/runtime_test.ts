import assert from "node:assert/strict";
import { runtimeWarning } from "../../src/runtime.ts";

Deno.test("the releases of Deno that crash on a server's goodbye are warned of, and no others", () => {
  const warned = ["2.7.14", "2.9.3", "2.9.4", "2.9.5", "2.9.6", "2.9.7"].filter((version) =>
    runtimeWarning(version) !== null
  );
  assert.deepEqual(warned, ["2.9.4", "2.9.5", "2.9.6"]);
  assert.match(runtimeWarning("2.9.5") as string, /2\.9\.5 .*use 2\.9\.3/);
});
