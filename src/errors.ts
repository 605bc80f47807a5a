import { z } from "@hono/zod-openapi";
import type { ErrorRow } from "./error_row.ts";
import { ERROR_TABLE, type ErrorCode } from "./error_table.ts";

export type { ErrorCode } from "./error_table.ts";

/** One fault of a request, in the form that clients of 0.5.0 know: where, what, and the kind of fault. */
export interface FieldError {
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
}

/** What an error may carry beside its code and its sentence. */
export interface ApiErrorOptions {
  /** What went wrong underneath; goes to the log only, never to a client. */
  readonly cause?: unknown;
  /** Facts of gRPC's ErrorInfo: `symbol`, `ticket`, `executed`, `last_error_code` ... */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** When to try again; becomes the header Retry-After. */
  readonly retryAfterSeconds?: number | undefined;
  /** The faults of a request that is not valid. */
  readonly errors?: readonly FieldError[] | undefined;
  /** Further members of the body; they win over those that every error has. */
  readonly members?: Readonly<Record<string, unknown>> | undefined;
  /** Further headers of the reply. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** An error that clients are told: a code of the error table and a sentence about this occurrence. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly metadata: Readonly<Record<string, string>>;
  readonly retryAfterSeconds: number | undefined;
  readonly errors: readonly FieldError[] | undefined;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(readonly code: ErrorCode, readonly detail: string, options: ApiErrorOptions = {}) {
    super(detail, { cause: options.cause });
    this.metadata = options.metadata ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.errors = options.errors;
    this.members = options.members ?? {};
    this.headers = options.headers ?? {};
  }

  /** The row of the error table: status, title, hint. */
  get row(): ErrorRow {
    return ERROR_TABLE[this.code];
  }

  /** The same error with these parts changed. */
  with(changes: ApiErrorOptions): ApiError {
    // The cause of an Error is not enumerable.
    return new ApiError(this.code, this.detail, { ...this, cause: this.cause, ...changes });
  }

  /**
   * The error to tell a client for whatever was thrown. What is not known becomes INTERNAL with a sentence of its
   * own, so that nothing of the cause, which may hold a secret, reaches a client.
   */
  static from(thrown: unknown): ApiError {
    if (thrown instanceof ApiError) return thrown;
    if (thrown instanceof DOMException && (thrown.name === "TimeoutError" || thrown.name === "AbortError")) {
      return new ApiError("DEADLINE_EXCEEDED", "Cannot answer: the call took too long or was given up.", {
        cause: thrown,
      });
    }
    return new ApiError("INTERNAL", "Cannot answer: an unexpected error; the log tells more.", {
      cause: thrown,
    });
  }
}

const FieldErrorSchema = z
  .object({
    loc: z.array(z.union([z.string(), z.int()])).describe("Where: body, query or path, then the field"),
    msg: z.string().describe("Why"),
    type: z.string().describe("Kind of fault"),
  })
  .openapi("FieldError");

/** The body of every error, `application/problem+json` as of RFC 9457. */
export const ProblemSchema = z
  .object({
    type: z.string().describe("Identifier of the kind of error"),
    title: z.string().describe("The kind of error in words, the same every time"),
    status: z.int().describe("HTTP status"),
    detail: z.string().describe("What could not be done, why, and the value at fault"),
    code: z.string().describe("Name of the kind of error, for programs"),
    requestId: z.string().describe(
      "Identifier of this request; also in the header X-Request-Id and in the log",
    ),
    retryable: z.boolean().describe("True where the same request may succeed later"),
    hint: z.string().describe("What to do about it"),
    executed: z.boolean().nullish().describe("For a trade: whether it was executed; null while not known"),
    lastErrorCode: z.int().optional().describe("The terminal's own last_error() code, where it gave one"),
    errors: z.array(FieldErrorSchema).optional().describe("Every fault of the request"),
  })
  .openapi("Problem");

/** The body of an error. */
export type Problem = z.infer<typeof ProblemSchema>;

/** The body that tells a client about an error. */
export function problemOf(error: ApiError, requestId: string): Problem {
  const { http, title, retryable, hint } = error.row;
  const { executed, last_error_code: lastErrorCode } = error.metadata;
  return {
    type: `urn:open-api-mt5:error:${error.code}`,
    title,
    status: http,
    detail: error.detail,
    code: error.code,
    requestId,
    retryable,
    hint,
    ...(executed === undefined ? {} : { executed: executed === "true" }),
    ...(lastErrorCode === undefined ? {} : { lastErrorCode: Number(lastErrorCode) }),
    ...(error.errors === undefined ? {} : { errors: error.errors.map((e) => ({ ...e, loc: [...e.loc] })) }),
    ...error.members,
  };
}

// Every route can answer these.
const COMMON = ["UNAUTHENTICATED", "ORIGIN_NOT_ALLOWED", "HOST_NOT_ALLOWED", "INTERNAL"] as const;

// Every route that asks the terminal can answer these.
const TERMINAL = [
  "NOT_CONNECTED",
  "TERMINAL_HUNG",
  "WRONG_ACCOUNT",
  "SERVER_UNAVAILABLE",
  "QUEUE_FULL",
  "DEADLINE_EXCEEDED",
  "TERMINAL_CALL_FAILED",
] as const satisfies readonly ErrorCode[];

// Every route that reads a body, which MALFORMED_JSON tells, can answer these.
const BODY = ["UNSUPPORTED_MEDIA_TYPE", "PAYLOAD_TOO_LARGE"] as const satisfies readonly ErrorCode[];

type DocumentedResponse = {
  description: string;
  content: {
    "application/problem+json": { schema: z.ZodType; examples: Record<string, { $ref: string }> };
  };
};

/** The documented responses of a route that fails with these codes, beside those that every route may answer. */
export function errorResponses(...codes: ErrorCode[]): Record<number, DocumentedResponse> {
  return responsesOf(codes, ProblemSchema);
}

/** Like `errorResponses`, for a route that trades: `schema` is the problem with the fields that trades add. */
export function tradeErrorResponses(schema: z.ZodType, codes: readonly ErrorCode[]) {
  return responsesOf([...codes, ...TERMINAL], schema);
}

function responsesOf(
  codes: readonly ErrorCode[],
  schema: z.ZodType,
): Record<number, DocumentedResponse> {
  const byStatus = new Map<number, ErrorCode[]>();
  const ofBody = codes.includes("MALFORMED_JSON") ? BODY : [];
  for (const code of new Set<ErrorCode>([...codes, ...ofBody, ...COMMON])) {
    const { http } = ERROR_TABLE[code];
    byStatus.set(http, [...(byStatus.get(http) ?? []), code]);
  }
  const ordered = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(ordered.map(([status, of]) => [status, {
    description: of.map((code) => `\`${code}\`: ${ERROR_TABLE[code].title}.`).join(" "),
    content: { "application/problem+json": { schema, examples: examplesOf(of) } },
  }]));
}

// The document has one example of each code, for all routes.
function examplesOf(codes: readonly ErrorCode[]): Record<string, { $ref: string }> {
  return Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
}

/** Like `errorResponses`, for a route that asks the terminal. */
export function terminalErrorResponses(...codes: ErrorCode[]): Record<number, DocumentedResponse> {
  return errorResponses(...codes, ...TERMINAL);
}
