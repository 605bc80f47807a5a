import { z } from "@hono/zod-openapi";
import { randomUUID } from "node:crypto";
import type { Mode } from "../../config.ts";
import { ApiError } from "../../errors.ts";

const NAME = "[A-Za-z0-9_-]{8,64}";
const RULE = "must have 8 to 64 letters, digits, - and _";
const EXAMPLE = "breakout-0815-1";

/** The name of a trade request: the same name with the same terms is one request, however often it is sent. */
export interface TradeName {
  readonly key: string;
  /** True where the client gave none and one was made. */
  readonly isGenerated: boolean;
}

/** Where what became of a request is told. */
export function locationOf({ key }: TradeName): string {
  return `/intents/${key}`;
}

/** Header of every operation that trades. */
export const nameHeader = z.object({
  "Idempotency-Key": z.string().regex(new RegExp(`^(?:"${NAME}"|${NAME})$`), RULE).optional().openapi({
    description:
      "Name of the request, with or without quotation marks. The same name is never carried out twice",
    example: EXAMPLE,
  }),
});

/** Field of every body that trades; the same as the header. */
export const clientOrderIdField = z.string().regex(new RegExp(`^${NAME}$`), RULE).optional().openapi({
  description: "Name of the request, the same as the header Idempotency-Key",
  example: EXAMPLE,
});

/** Path parameter `{clientOrderId}`. */
export const NamePath = z.object({
  clientOrderId: z.string().regex(new RegExp(`^${NAME}$`), RULE).openapi({
    param: { name: "clientOrderId", in: "path" },
    description: "Name of the request",
    example: EXAMPLE,
  }),
});

/** The name that a client gave in the header, in the body or in both; null where it gave none. */
export function givenName(header: z.output<typeof nameHeader>, clientOrderId?: string): string | null {
  const fromHeader = header["Idempotency-Key"]?.replaceAll('"', "");
  if (fromHeader !== undefined && clientOrderId !== undefined && fromHeader !== clientOrderId) {
    const detail = `Cannot accept the request: it has two names, Idempotency-Key "${fromHeader}" and ` +
      `clientOrderId "${clientOrderId}"; they must be the same.`;
    throw new ApiError("INVALID_ORDER", detail, {
      metadata: { executed: "false" },
      errors: [{
        loc: ["body", "clientOrderId"],
        msg: "must be the same as Idempotency-Key",
        type: "custom",
      }],
    });
  }
  return fromHeader ?? clientOrderId ?? null;
}

/** The name of a request, made where none is given: the gateway must be able to ask for its end by name. */
export function nameOf(given: string | null): TradeName {
  return given === null
    ? { key: randomUUID().replaceAll("-", ""), isGenerated: true }
    : { key: given, isGenerated: false };
}

/**
 * The name of a request that makes or reduces exposure. Where callers have keys, so that the server is meant for
 * programs, they must give one; alone on a machine it is made.
 */
export function nameOfExposure(given: string | null, mode: Mode): TradeName {
  if (given === null && mode !== "standalone") {
    throw new ApiError(
      "IDEMPOTENCY_KEY_REQUIRED",
      "Cannot accept the request: it has neither Idempotency-Key nor clientOrderId, so that a repetition could not be told from a second one.",
      { metadata: { executed: "false" } },
    );
  }
  return nameOf(given);
}
