import assert from "node:assert/strict";
import { jsonFault } from "../../src/json_fault.ts";

const SAMPLE = ' {"a": [1, -2.5e+3, 0, true, null, {}, [ ]], "b\\u00e9\\n": {"c": "\\"x\\""}, "ü": false}\n';
const CHARACTERS = [
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  "0",
  "-",
  ".",
  "e",
  "t",
  " ",
  "\u0001",
  "\u2028",
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

Deno.test("a text has a fault exactly where the engine does not read it as JSON", () => {
  const texts = [
    SAMPLE,
    "",
    "1",
    '"x"',
    "01",
    "1.",
    "tru",
    "[]]",
    "{]",
    "[1 2]",
    "{1: 2}",
    '{"a" 1}',
    '{"a"}',
    "[,]",
  ];
  for (let i = 0; i < SAMPLE.length; i += 1) {
    const [before, after] = [SAMPLE.slice(0, i), SAMPLE.slice(i + 1)];
    texts.push(
      before,
      before + after,
      ...CHARACTERS.flatMap((each) => [before + each + after, before + each + SAMPLE.slice(i)]),
    );
  }
  for (const text of texts) assert.equal(jsonFault(text) === null, isJson(text), JSON.stringify(text));
});

Deno.test("the fault is where the text stops being JSON", () => {
  const faults: [string, number][] = [
    ["", 0],
    ["{", 1],
    ["[1,]", 3],
    ["[1", 2],
    ["{} x", 3],
    ['["a\\x"]', 3],
    ['"a', 2],
  ];
  for (const [text, index] of faults) assert.equal(jsonFault(text), index, text);
  const deep = "[".repeat(30_000);
  assert.equal(jsonFault(deep), deep.length);
});
