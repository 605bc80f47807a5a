import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { printParseErrorCode, visit } from "jsonc-parser";
import { ApiError } from "../errors.ts";

const LONGEST_TYPE = 80;

// By the parser's names of faults.
const FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: "a word or a sign that JSON does not have stands",
  PropertyNameExpected: "the name of a field, in quotation marks, is missing",
  ValueExpected: "a value is missing",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a closing brace is missing",
  CloseBracketExpected: "a closing bracket is missing",
  EndOfFileExpected: "something stands after its end,",
  InvalidCommentToken: "a comment, which JSON does not have, stands",
  UnexpectedEndOfComment: "a comment, which JSON does not have, stands",
  UnexpectedEndOfString: "a text is not closed on its line, which begins",
  UnexpectedEndOfNumber: "a number is not complete, which begins",
  InvalidUnicode: "a text has an incomplete \\u, which begins",
  InvalidEscapeCharacter: "a text has a backslash before a character that needs none, which begins",
  InvalidCharacter: "a text has a control character, which begins",
};

/** What to tell of a body that a validator could not read; whatever else was thrown stays as it is. */
export async function asBodyFault(c: Context, thrown: unknown): Promise<unknown> {
  // Hono and its validators speak of bodies by these exceptions only.
  if (!(thrown instanceof HTTPException)) return thrown;
  if (thrown.status === 415) {
    return new ApiError("UNSUPPORTED_MEDIA_TYPE", wrongType(c.req.header("content-type")), { cause: thrown });
  }
  if (thrown.status !== 400) return thrown;
  return new ApiError("MALFORMED_JSON", notJson(await c.req.text()), { cause: thrown });
}

function wrongType(type = ""): string {
  if (type === "") return "Cannot read the body: it has no Content-Type, which must be application/json.";
  const shown = type.length > LONGEST_TYPE ? `${type.slice(0, LONGEST_TYPE - 3)}...` : type;
  return `Cannot read the body: its Content-Type must be application/json, but is ${JSON.stringify(shown)}.`;
}

function notJson(text: string): string {
  if (text.trim() === "") return "Cannot read the body: it is empty, where JSON is expected.";
  const fault = firstFault(text);
  return fault === null
    ? "Cannot read the body: it is not JSON, or is nested too deeply."
    : `Cannot read the body: it is not JSON: ${fault}.`;
}

// Never a piece of the body, as in the engine's own words: it may hold a password.
function firstFault(text: string): string | null {
  const faults: string[] = [];
  const onError = (code: number, _offset: number, _length: number, line: number, character: number) => {
    faults.push(`${FAULTS[printParseErrorCode(code)]} at line ${line + 1}, column ${character + 1}`);
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (thrown) {
    // The parser calls itself for each level.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return faults[0] ?? null;
}
