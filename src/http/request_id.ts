import type { MiddlewareHandler } from "hono";
import { requestContext } from "../request_context.ts";

const ACCEPTED = /^[A-Za-z0-9._-]{1,64}$/;

/** Names each request: the caller's X-Request-Id where it is plain, else a new one; it is in the reply and the log. */
export const requestId: MiddlewareHandler = async (c, next) => {
  const given = c.req.header("x-request-id");
  const id = given !== undefined && ACCEPTED.test(given) ? given : crypto.randomUUID();
  c.set("requestId", id);
  await requestContext.run(id, next);
  if (c.res.status !== 101) c.res.headers.set("X-Request-Id", id);
};
