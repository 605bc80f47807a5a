import type { Context, MiddlewareHandler } from "hono";
import { API_KEY_HEADER, API_SECRET_HEADER } from "../auth.ts";
import type { Config } from "../config.ts";
import { ApiError } from "../errors.ts";

const SENT = ["Content-Type", API_KEY_HEADER, API_SECRET_HEADER, "Idempotency-Key", "X-Request-Id"].join(
  ", ",
);
const READ = ["Idempotency-Replayed", "Location", "Retry-After", "X-Request-Id"].join(", ");
const HARMLESS_FETCH_SITES = new Set(["none", "same-origin"]);

/**
 * Refuses requests that a web page of another origin made the browser send, and answers browsers about the origins
 * that were allowed by --allowed-origin (CORS).
 */
export function originGuard({ allowedOrigins }: Pick<Config, "allowedOrigins">): MiddlewareHandler {
  const allowed = new Set(allowedOrigins.map((origin) => origin.toLowerCase()));
  return async (c, next) => {
    const origin = c.req.header("origin");
    if (origin === undefined) {
      checkFetchSite(c.req.header("sec-fetch-site"));
      return await next();
    }
    if (origin.toLowerCase() === `http://${c.req.header("host")?.toLowerCase()}`) return await next();
    if (!allowed.has(origin.toLowerCase())) {
      throw new ApiError(
        "ORIGIN_NOT_ALLOWED",
        `Cannot answer a web page of the origin ${JSON.stringify(origin)}.`,
      );
    }
    if (c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined) {
      return answerPreflight(c, origin);
    }
    await next();
    if (c.res.status !== 101) allowReading(c.res.headers, origin);
  };
}

function checkFetchSite(site: string | undefined): void {
  if (site === undefined || HARMLESS_FETCH_SITES.has(site)) return;
  throw new ApiError(
    "ORIGIN_NOT_ALLOWED",
    `Cannot answer a web page of another site (Sec-Fetch-Site: ${site}).`,
  );
}

function answerPreflight(c: Context, origin: string): Response {
  const headers = new Headers({
    "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
    "Access-Control-Allow-Headers": SENT,
  });
  allowReading(headers, origin);
  return c.body(null, 204, Object.fromEntries(headers));
}

function allowReading(headers: Headers, origin: string): void {
  headers.set("Access-Control-Allow-Origin", origin);
  headers.set("Access-Control-Expose-Headers", READ);
  headers.append("Vary", "Origin");
}
