import assert from "node:assert/strict";
import { ApiError, problemOf } from "../../src/errors.ts";
import { ERROR_TABLE } from "../../src/error_table.ts";
import { type RunningGateway, startBareGateway } from "../support/gateway.ts";

let gateway: RunningGateway;
Deno.test.beforeAll(async () => {
  gateway = await startBareGateway();
});
Deno.test.afterAll(() => gateway[Symbol.asyncDispose]());

const JSON_TYPE = { "content-type": "application/json" };

async function send(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_TYPE,
) {
  const reply = await gateway.fetch(path, { method: "POST", headers, body });
  assert.equal(reply.headers.get("content-type"), "application/problem+json");
  const problem = await reply.json();
  assert.equal(problem.status, reply.status);
  assert.equal(problem.requestId, reply.headers.get("x-request-id"));
  return problem;
}

Deno.test("a body that is not JSON, or not UTF-8, is MALFORMED_JSON", async () => {
  for (const body of ["{", "", "{'a': 1}", "[1,]", new Uint8Array([0x7b, 0xff, 0x7d])]) {
    const { status, code, detail } = await send("/account/connect", body);
    assert.deepEqual([status, code], [422, "MALFORMED_JSON"], JSON.stringify(body));
    assert.match(detail, /^Cannot read the body: /);
  }
});

Deno.test("where a body stops being JSON is told, and nothing of what is in it", async () => {
  const faults: [string, string][] = [
    [
      '{\n  "server": "Paper",\n  "password": sesame\n}',
      "a word or a sign that JSON does not have stands at line 3, column 15",
    ],
    ['{"password": "sesame}', "a text is not closed on its line, which begins at line 1, column 14"],
    ['{"password": "ses\name"}', "a text is not closed on its line, which begins at line 1, column 14"],
    [
      '{"password": "ses\\ame"}',
      "a text has a backslash before a character that needs none, which begins at line 1, column 14",
    ],
    ['{"password": "ses\tame"}', "a text has a control character, which begins at line 1, column 14"],
    ['{"password": "\\u00sesame"}', "a text has an incomplete \\u, which begins at line 1, column 14"],
    ['{"password": "sesame"} 1', "something stands after its end, at line 1, column 24"],
    ['{"password": "sesame",}', "the name of a field, in quotation marks, is missing at line 1, column 23"],
    ['{"password": "sesame" "server": 1}', "a comma is missing at line 1, column 23"],
    ['{"password" "sesame"}', "a colon is missing at line 1, column 13"],
    ['{"password": }', "a value is missing at line 1, column 14"],
    ['{"password": 1.}', "a number is not complete, which begins at line 1, column 14"],
    ['{"password": "sesame"', "a closing brace is missing at line 1, column 22"],
    ['["sesame"', "a closing bracket is missing at line 1, column 10"],
    ["{} // sesame", "a comment, which JSON does not have, stands at line 1, column 4"],
    ["{} /* sesame", "a comment, which JSON does not have, stands at line 1, column 4"],
  ];
  for (const [body, why] of faults) {
    const problem = await send("/account/connect", body);
    assert.equal(problem.detail, `Cannot read the body: it is not JSON: ${why}.`);
    assert.doesNotMatch(JSON.stringify(problem), /ses/);
  }
  const told = async (body: string) => (await send("/account/connect", body)).detail;
  assert.equal(await told("  "), "Cannot read the body: it is empty, where JSON is expected.");
  const deep = "[".repeat(30_000);
  assert.equal(await told(deep), "Cannot read the body: it is not JSON, or is nested too deeply.");
});

Deno.test("the content type that cannot be read is told", async () => {
  const told = async (type: string) =>
    (await send("/account/connect", "{}", { "content-type": type })).detail;
  const rule = "Cannot read the body: its Content-Type must be application/json, but is";
  assert.equal(await told("text/plain; charset=utf-8"), `${rule} "text/plain; charset=utf-8".`);
  assert.equal(await told(`text/${"x".repeat(200)}`), `${rule} "text/${"x".repeat(72)}...".`);
  assert.match(await told(""), /it has no Content-Type, which must be application\/json\.$/);
});

Deno.test("a body of another content type, or compressed, is UNSUPPORTED_MEDIA_TYPE", async () => {
  for (
    const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
  ) {
    const { status, code } = await send("/account/connect", "{}", { "content-type": type });
    assert.deepEqual([status, code], [415, "UNSUPPORTED_MEDIA_TYPE"], type);
  }
  const compressed = await send("/account/connect", "{}", { ...JSON_TYPE, "content-encoding": "gzip" });
  assert.equal(compressed.code, "UNSUPPORTED_MEDIA_TYPE");
});

Deno.test("a body above 64 KiB is PAYLOAD_TOO_LARGE, one of 64 KiB is read", async () => {
  const whole = (size: number) => `"${"x".repeat(size - 2)}"`;
  assert.equal((await send("/account/connect", whole(64 * 1024 + 1))).code, "PAYLOAD_TOO_LARGE");
  assert.equal((await send("/account/connect", whole(64 * 1024))).code, "VALIDATION_FAILED");
});

Deno.test("a request that does not fit names every field at fault, why, and the value, but no password", async () => {
  const body = { username: 5, password: { hidden: "word" }, path: "" };
  const problem = await send("/account/connect", JSON.stringify(body));
  assert.deepEqual([problem.status, problem.code], [422, "VALIDATION_FAILED"]);
  const faults = problem.errors.map(({ loc }: { loc: string[] }) => loc.join("."));
  assert.ok(faults.includes("body.password") && faults.includes("body.server"), JSON.stringify(problem));
  assert.match(problem.detail, /^Cannot accept the request: body field "/);
  assert.doesNotMatch(JSON.stringify(problem), /hidden|"word"/);
});

Deno.test("an unknown path is 404, a known one with another method 405 with Allow", async () => {
  const unknown = await gateway.json("/nothing");
  assert.deepEqual([unknown.status, unknown.body["code"]], [404, "PATH_NOT_FOUND"]);
  for (
    const [method, path, allow] of [["DELETE", "/account", "GET, HEAD"], [
      "GET",
      "/account/connect",
      "POST",
    ]] as const
  ) {
    const reply = await gateway.fetch(path, { method });
    assert.equal(reply.status, 405);
    assert.equal(reply.headers.get("allow"), allow);
    assert.equal((await reply.json()).code, "METHOD_NOT_ALLOWED");
  }
});

Deno.test("without a terminal server reads answer 503 and say when to try again", async () => {
  const reply = await gateway.fetch("/account");
  assert.equal(reply.status, 503);
  assert.equal(reply.headers.get("retry-after"), "2");
  const problem = await reply.json();
  assert.deepEqual([problem.code, problem.retryable], ["SERVER_UNAVAILABLE", true]);
});

Deno.test("a caller's own request id is kept where it is plain", async () => {
  const named = await gateway.json("/nothing", { headers: { "x-request-id": "my-request.1" } });
  assert.equal(named.body["requestId"], "my-request.1");
  const odd = await gateway.json("/nothing", { headers: { "x-request-id": "a b" } });
  assert.notEqual(odd.body["requestId"], "a b");
});

Deno.test("what went wrong underneath never reaches a client", () => {
  for (
    const thrown of [new Error("password=word"), "password=word", { password: "word" }, new TypeError("word")]
  ) {
    const error = ApiError.from(thrown);
    assert.equal(error.code, "INTERNAL");
    assert.doesNotMatch(JSON.stringify(problemOf(error, "id")), /word/);
  }
});

Deno.test("every code of the table makes a problem with its own status, title and hint", () => {
  for (const [code, row] of Object.entries(ERROR_TABLE)) {
    const error = new ApiError(code as keyof typeof ERROR_TABLE, "Cannot.", {
      metadata: { executed: "false" },
    });
    const problem = problemOf(error, "id");
    assert.deepEqual([problem.status, problem.title, problem.hint], [row.http, row.title, row.hint]);
    assert.equal(problem.executed, false);
  }
});

Deno.test("an error with one part changed keeps every other", () => {
  const parts = {
    cause: new Error("underneath"),
    metadata: { symbol: "EURUSD" },
    retryAfterSeconds: 3,
    errors: [{ loc: ["body"], msg: "is missing", type: "missing" }],
    members: { guard: "maxVolume" },
    headers: { Location: "/intents/breakout-0815-1" },
  };
  const changed = new ApiError("RISK_DENIED", "Cannot place order.", parts).with({ members: { limit: "1" } });
  const { code, detail, cause, metadata, retryAfterSeconds, errors, members, headers } = changed;
  assert.deepEqual({ code, detail, cause, metadata, retryAfterSeconds, errors, members, headers }, {
    ...parts,
    code: "RISK_DENIED",
    detail: "Cannot place order.",
    members: { limit: "1" },
  });
});
