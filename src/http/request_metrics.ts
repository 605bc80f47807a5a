import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { type GatewayMetrics, OTHER } from "../metrics.ts";
import { type Operation, operationName } from "./operations.ts";

/** Counts every request by its operation. */
export function requestMetrics(
  metrics: GatewayMetrics,
  operations: readonly Operation[],
): MiddlewareHandler {
  const known = new Map(operations.map((operation) => [operationName(operation), labelsOf(operation)]));
  return async (c, next) => {
    const start = performance.now();
    await next();
    // More than one pattern can fit a path; the first one answers.
    const name = matchedRoutes(c).map(operationName).find((each) => known.has(each));
    const { route, method } = known.get(name ?? "") ?? { route: OTHER, method: OTHER };
    metrics.count(route, method, c.res.status, (performance.now() - start) / 1000);
  };
}

function labelsOf({ method, path }: Operation) {
  return { route: path.replace(/:(\w+)/g, "{$1}"), method: method.toUpperCase() };
}
