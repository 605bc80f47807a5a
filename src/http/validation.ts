import type { Hook } from "@hono/zod-openapi";
import type { Env } from "hono";
import type { z } from "zod";
import { ApiError, type FieldError } from "../errors.ts";

const PLACE: Record<string, string> = { json: "body", param: "path", query: "query", header: "header" };
const SECRET = /password|secret|key/i;

/** Answers a request that does not fit its schema: every fault in `errors`, the first of them in the sentence. */
// deno-lint-ignore no-explicit-any -- the type of zod-openapi's own default hook
export const refuseInvalid: Hook<any, Env, any, any> = (result) => {
  if (result.success) return;
  // The validator hands over what was given, though its type does not say so.
  const given = (result as { data?: unknown }).data;
  const place = PLACE[result.target] ?? result.target;
  const faults = result.error.issues.map((issue: z.core.$ZodIssue) => faultOf(place, issue, given));
  const [first, ...others] = faults;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  throw new ApiError("VALIDATION_FAILED", `Cannot accept the request: ${first?.sentence}${more}.`, {
    errors: faults.map(({ field }) => field),
  });
};

function faultOf(
  place: string,
  issue: z.core.$ZodIssue,
  data: unknown,
): { field: FieldError; sentence: string } {
  // Inside a text, such as a list with commas, there is nothing to name: the field is the text.
  const whole = issue.path.findIndex((_, i) => typeof valueAt(issue.path.slice(0, i), data) === "string");
  const path = issue.path.slice(0, whole < 0 ? undefined : whole)
    .map((part) => typeof part === "number" ? part : String(part));
  const value = valueAt(path, data);
  const why = value === undefined ? "is missing" : reason(issue);
  const name = path.length === 0 ? `the ${place}` : `${place} field "${path.join(".")}"`;
  const hidesValue = value === undefined || issue.code === "unrecognized_keys" || SECRET.test(path.join("."));
  const shown = hidesValue ? "" : `, but is ${shorten(value)}`;
  return {
    field: { loc: [place, ...path], msg: why, type: value === undefined ? "missing" : issue.code },
    sentence: `${name} ${why}${shown}`,
  };
}

function valueAt(path: readonly PropertyKey[], data: unknown): unknown {
  return path.reduce<unknown>(
    (inside, part) => (inside as Record<PropertyKey, unknown> | null)?.[part],
    data,
  );
}

// Zod's own words speak of schemas; these speak of values.
function reason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${article(issue.expected)}`;
    case "too_small":
      return `must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}${unit(issue.origin)}`;
    case "too_big":
      return `must be ${issue.inclusive ? "at most" : "less than"} ${issue.maximum}${unit(issue.origin)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return `has the unknown field ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
    default:
      return issue.message;
  }
}

function article(expected: string): string {
  const words: Record<string, string> = {
    int: "a whole number",
    object: "an object",
    array: "a list",
    string: "text",
  };
  return words[expected] ?? (expected === "nan" ? "a number" : `a ${expected}`);
}

function unit(origin: string): string {
  return origin === "string" ? " characters long" : origin === "array" ? " items long" : "";
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
