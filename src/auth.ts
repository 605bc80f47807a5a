import type { Buffer } from "node:buffer";
import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Config } from "./config.ts";
import { ApiError } from "./errors.ts";

/** Header of the key. */
export const API_KEY_HEADER = "X-apiKey";
/** Header of the secret. */
export const API_SECRET_HEADER = "X-apiSecret";

type Keys = Pick<Config, "mode" | "apiKey" | "apiSecret">;

/** Decides by the mode, the key and the secret who may call; the same for HTTP and WebSocket. */
export class Authenticator {
  readonly #mode: Config["mode"];
  readonly #key: Buffer;
  readonly #secret: Buffer;

  constructor({ mode, apiKey, apiSecret }: Keys) {
    this.#mode = mode;
    this.#key = digest(apiKey ?? "");
    this.#secret = digest(apiSecret ?? "");
  }

  /** Null for a caller who may call; otherwise UNAUTHENTICATED, with the same words whatever was wrong. */
  check(headers: Headers): ApiError | null {
    if (this.#mode === "standalone") return null;
    // Both are compared every time, in constant time, so that the answer's time tells nothing.
    const keyIsRight = timingSafeEqual(digest(headers.get(API_KEY_HEADER) ?? ""), this.#key);
    const secretIsRight = timingSafeEqual(digest(headers.get(API_SECRET_HEADER) ?? ""), this.#secret);
    const secretCounts = this.#mode === "secure-client";
    if (keyIsRight && (secretIsRight || !secretCounts)) return null;
    const headersWanted = secretCounts ? `${API_KEY_HEADER} or ${API_SECRET_HEADER}` : API_KEY_HEADER;
    return new ApiError("UNAUTHENTICATED", `Cannot answer: the header ${headersWanted} is missing or wrong.`);
  }
}

/** Lets only callers with the right keys through; all others get 401, a WebSocket in place of its handshake. */
export function authenticate(authenticator: Authenticator): MiddlewareHandler {
  return async (c, next) => {
    const refusal = authenticator.check(c.req.raw.headers);
    if (refusal !== null) throw refusal;
    await next();
  };
}

/** The security schemes and requirements of the OpenAPI document in this mode. */
export function securityOf({ mode }: Keys) {
  const header = (name: string) => ({ type: "apiKey", in: "header", name }) as const;
  const schemes = {
    ...(mode === "standalone" ? {} : { apiKey: header(API_KEY_HEADER) }),
    ...(mode === "secure-client" ? { apiSecret: header(API_SECRET_HEADER) } : {}),
  };
  const requirement = Object.fromEntries(Object.keys(schemes).map((name) => [name, [] as string[]]));
  return { schemes, requirements: mode === "standalone" ? [] : [requirement] };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
