import type { MiddlewareHandler } from "hono";
import type { Config } from "../config.ts";
import { isLoopback } from "../config/rules.ts";
import { ApiError } from "../errors.ts";

const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/;

/**
 * Refuses requests that do not name this server. A web page that points its own name at this machine (DNS rebinding)
 * looks like a local caller in all but the Host header, so this check comes first and matches exactly.
 */
export function hostGuard({ host, allowedHosts }: Pick<Config, "host" | "allowedHosts">): MiddlewareHandler {
  const allowed = new Set(["localhost", "127.0.0.1", "[::1]", hostName(host), ...allowedHosts.map(hostName)]);
  // An address in figures is no name that could be pointed elsewhere; machines on the network use it.
  const admits = (name: string) => allowed.has(name) || (!isLoopback(host) && ADDRESS.test(name));
  return async (c, next) => {
    const given = c.req.raw.headers.get("host");
    if (given === null) {
      throw new ApiError("HOST_NOT_ALLOWED", "Cannot answer: the request has no Host header.");
    }
    // A request line with a whole address names the host a second time.
    for (const name of [given, URL.parse(c.req.url)?.host ?? ""]) {
      if (admits(hostName(name))) continue;
      throw new ApiError(
        "HOST_NOT_ALLOWED",
        `Cannot answer for the host ${JSON.stringify(name)}: it is not one of this server's names.`,
      );
    }
    await next();
  };
}

// Of a Host header: lower case, without the port and one trailing dot; IPv6 in brackets.
function hostName(host: string): string {
  const lower = host.toLowerCase();
  if (/^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*$/.test(lower)) return `[${lower}]`;
  return lower.replace(/:\d+$/, "").replace(/\.$/, "");
}
