import assert from "node:assert/strict";
import { retcodeHint, retcodeName } from "../../src/trading/retcodes.ts";

Deno.test("every retcode of MT5 has a name, and every refusal says what to do", () => {
  const gaps = [10005, 10037];
  for (let retcode = 10004; retcode <= 10046; retcode++) {
    assert.equal(retcodeName(retcode) === null, gaps.includes(retcode), String(retcode));
  }
  assert.deepEqual([10004, 10018, 10027, 10030].map(retcodeName), [
    "REQUOTE",
    "MARKET_CLOSED",
    "CLIENT_DISABLES_AT",
    "INVALID_FILL",
  ]);
  const silent = [10008, 10009, 10025];
  const without = Array.from({ length: 43 }, (_, i) => 10004 + i).filter((code) =>
    retcodeHint(code) === null
  );
  assert.deepEqual(without, [10005, ...silent, 10037].sort());
});
