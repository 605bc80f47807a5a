import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ApiError, problemOf } from "../errors.ts";
import type { Log } from "../log.ts";
import { asBodyFault } from "./body_faults.ts";
import type { Operation } from "./operations.ts";
import { endingTeller } from "./trade_faults.ts";

/**
 * Answers whatever was thrown with the body of RFC 9457; what went wrong underneath goes to the log only. `trades` are
 * the operations that trade.
 */
export function answerErrors(log: Log, trades: readonly Operation[]): ErrorHandler {
  const withEnding = endingTeller(trades);
  return async (thrown, c) => {
    const error = withEnding(c, ApiError.from(await asBodyFault(c, thrown)));
    if (error.code === "INTERNAL") log.error(`${error.detail} ${c.var.requestId}`, error.cause);
    else if (error.row.http >= 500) log.warning(`${error.code}: ${error.detail} ${c.var.requestId}`);
    return problemResponse(c, error);
  };
}

function problemResponse(c: Context, error: ApiError): Response {
  const headers: Record<string, string> = {
    ...error.headers,
    "Content-Type": "application/problem+json",
  };
  if (error.retryAfterSeconds !== undefined) {
    headers["Retry-After"] = String(Math.ceil(error.retryAfterSeconds));
  }
  const body = problemOf(error, c.var.requestId);
  return c.body(JSON.stringify(body), error.row.http as ContentfulStatusCode, headers);
}

/**
 * Answers a path that does not exist with 404, one that exists with other methods with 405 and Allow, and sends callers
 * of a path with a slash too many to the right one, as 0.5.0 does.
 */
export function answerUnknown(operations: readonly Operation[]): NotFoundHandler {
  const known = operations.map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  const methodsOf = (path: string) =>
    known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return (c) => {
    const methods = methodsOf(c.req.path);
    if (methods.length === 0) {
      const trimmed = c.req.path.replace(/\/$/, "");
      if (trimmed !== c.req.path && methodsOf(trimmed).length > 0) {
        return c.redirect(trimmed + new URL(c.req.url).search, 307);
      }
      throw new ApiError(
        "PATH_NOT_FOUND",
        `Cannot answer ${c.req.method} ${c.req.path}: the path does not exist.`,
      );
    }
    if (methods.includes("GET")) methods.push("HEAD");
    const allow = [...new Set(methods)].join(", ");
    c.header("Allow", allow);
    throw new ApiError(
      "METHOD_NOT_ALLOWED",
      `Cannot answer ${c.req.method} ${c.req.path}: only ${allow} is allowed.`,
    );
  };
}

function patternOf(path: string): RegExp {
  const source = path.split("/").map((part) => part.startsWith(":") ? "[^/]+" : part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${source.join("/")}$`);
}
