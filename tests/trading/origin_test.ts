import assert from "node:assert/strict";
import { originOf } from "../../src/trading/origin.ts";

Deno.test("a comment that begins with the token of a request is of the API, every other one is external", () => {
  for (const comment of ["oa4T0QK2ZP1M9VC", "oa4T0QK2ZP1M9VC-breakout", "oa0123456789ABC-"]) {
    assert.equal(originOf(comment), "api", comment);
  }
  const others = [
    "",
    "breakout",
    "by hand oa4T0QK2ZP1M9VC",
    "oa4T0QK2ZP1M9V",
    "oa4T0QK2ZP1M9VCX",
    "oa4T0QK2ZP1M9VC breakout",
    "OA4T0QK2ZP1M9VC",
    "oa4t0qk2zp1m9vc",
    "oaILOU0K2ZP1M9V",
  ];
  for (const comment of others) assert.equal(originOf(comment), "external", comment);
});
