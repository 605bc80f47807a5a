import type { MiddlewareHandler } from "hono";
import type { Log } from "../log.ts";

/** One line per request. The query is left out: people put secrets there. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const took = (performance.now() - start).toFixed(1);
    log.info(`${c.req.method} ${c.req.path} ${c.res.status} ${took} ms ${c.var.requestId}`);
  };
}
