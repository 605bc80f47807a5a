import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { ApiError } from "../errors.ts";
import { jsonFault } from "../json_fault.ts";

const LONGEST_TYPE = 80;

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

// Never a piece of the body: it may hold a password.
function notJson(text: string): string {
  if (text.trim() === "") return "Cannot read the body: it is empty, where JSON is expected.";
  const fault = jsonFault(text);
  if (fault === null) return "Cannot read the body: it is not JSON.";
  const lines = text.slice(0, fault).split("\n");
  const where = `line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
  return fault === text.length
    ? `Cannot read the body: it is not JSON, it ends too early, at ${where}.`
    : `Cannot read the body: it is not JSON from ${where} on.`;
}
