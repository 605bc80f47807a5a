import type { Context } from "hono";
import type { ApiError } from "../errors.ts";

const TRADES = /^\/(orders|positions)(\/|$)/;
const CALCULATIONS = /^\/orders\/(margin|profit)$/;

/**
 * Adds to the error of a request that would have traded what became of the trade, where nobody said so yet: the fault
 * was found before anything was called. A request that can never be accepted was not executed; of any other an earlier
 * one of the same name may have been.
 */
export function withEnding(c: Context, error: ApiError): ApiError {
  const { method, path } = c.req;
  const wouldTrade = method !== "GET" && TRADES.test(path) && !CALCULATIONS.test(path);
  const isTold = "executed" in error.members || "executed" in error.metadata;
  if (!wouldTrade || isTold) return error;
  const isFaultOfRequest = error.row.http < 500 && error.code !== "UNAUTHENTICATED";
  return error.with({ members: { ...error.members, executed: isFaultOfRequest ? false : null } });
}
