import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import type { ApiError } from "../errors.ts";
import { type Operation, operationName } from "./operations.ts";

/**
 * Makes what adds to the error of a request that would have traded what became of the trade, where nobody said so yet: the fault
 * was found before anything was called. A request that can never be accepted was not executed; of any other an earlier
 * one of the same name may have been.
 */
export function endingTeller(trades: readonly Operation[]) {
  const names = new Set(trades.map(operationName));
  return (c: Context, error: ApiError): ApiError => {
    const isTold = "executed" in error.members || "executed" in error.metadata;
    if (isTold || !matchedRoutes(c).some((route) => names.has(operationName(route)))) return error;
    const isFaultOfRequest = error.row.http < 500;
    return error.with({ members: { ...error.members, executed: isFaultOfRequest ? false : null } });
  };
}
