import type { MiddlewareHandler } from "hono";

const CLOSED = "default-src 'none'; frame-ancestors 'none'";

/** Headers that keep browsers from guessing, caching, framing or leaking what this server answers. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status === 101) return;
  const { headers } = c.res;
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  // Pages bring their own.
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", CLOSED);
};
