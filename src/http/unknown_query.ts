import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { ApiError } from "../errors.ts";
import { type Operation, operationName } from "./operations.ts";

/** An operation and the query parameters that it knows; null for one that ignores the others. */
export interface QueryOperation extends Operation {
  readonly parameters: readonly string[] | null;
}

/** Refuses query parameters that the operation does not know: a filter with a typing error would find everything. */
export function refuseUnknownQuery(operations: readonly QueryOperation[]): MiddlewareHandler {
  const known = new Map(operations.map((operation) => [operationName(operation), operation.parameters]));
  return async (c, next) => {
    if (!c.req.url.includes("?")) return await next();
    // More than one pattern can fit a path; the first one answers.
    const name = matchedRoutes(c).map(operationName).find((each) => known.has(each));
    const parameters = name === undefined ? null : known.get(name) ?? null;
    const unknown = Object.keys(c.req.query()).filter((each) => !(parameters ?? [each]).includes(each));
    if (unknown.length > 0) throw refusal(unknown);
    await next();
  };
}

function refusal(unknown: readonly string[]): ApiError {
  const why = `has the unknown field ${unknown.map((each) => JSON.stringify(each)).join(", ")}`;
  return new ApiError("VALIDATION_FAILED", `Cannot accept the request: the query ${why}.`, {
    errors: unknown.map((each) => ({ loc: ["query", each], msg: "is not known", type: "unrecognized_keys" })),
  });
}
