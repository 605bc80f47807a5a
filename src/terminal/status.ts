import { type Metadata, type ServiceError, status } from "@grpc/grpc-js";
import { fromJSON, type MessageTypeDefinition } from "@grpc/proto-loader";
import { ERROR_TABLE, type ErrorCode } from "../error_table.ts";
import { ApiError } from "../errors.ts";
import { given } from "../given.ts";

// The part of google/rpc/status.proto and error_details.proto that is read here.
const details = fromJSON({
  nested: {
    Status: { fields: { details: { rule: "repeated", type: "Any", id: 3 } } },
    Any: { fields: { typeUrl: { type: "string", id: 1 }, value: { type: "bytes", id: 2 } } },
    ErrorInfo: {
      fields: {
        reason: { type: "string", id: 1 },
        domain: { type: "string", id: 2 },
        // A map is a list of entries on the wire.
        metadata: { rule: "repeated", type: "Entry", id: 3 },
      },
    },
    Entry: { fields: { key: { type: "string", id: 1 }, value: { type: "string", id: 2 } } },
    RetryInfo: { fields: { retryDelay: { type: "Duration", id: 1 } } },
    Duration: { fields: { seconds: { type: "int64", id: 1 }, nanos: { type: "int32", id: 2 } } },
  },
}, { longs: Number, defaults: true });

const DOMAIN = "open-api-mt5";
const RETRY_AFTER_SECONDS = 2;

interface ErrorInfo {
  readonly reason: string;
  readonly domain: string;
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
}

/** What the terminal server said about a failed call, beyond the gRPC status itself. */
export interface Failure {
  /** The reason of the error table; null where the server itself did not speak: it is gone, old, or not ours. */
  readonly code: ErrorCode | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly retryAfterSeconds: number | undefined;
}

/** Reads google.rpc.ErrorInfo and RetryInfo out of the trailing metadata of a failed call. */
export function failureOf(trailers: Metadata | undefined): Failure {
  let code: ErrorCode | null = null;
  let metadata: Record<string, string> = {};
  let retryAfterSeconds: number | undefined;
  for (const { typeUrl, value } of detailsOf(trailers)) {
    if (typeUrl.endsWith("/google.rpc.ErrorInfo")) {
      const info = decode<ErrorInfo>("ErrorInfo", value);
      if (info.domain === DOMAIN && info.reason in ERROR_TABLE) code = info.reason as ErrorCode;
      metadata = Object.fromEntries(info.metadata.map(({ key, value }) => [key, value]));
    } else if (typeUrl.endsWith("/google.rpc.RetryInfo")) {
      const { retryDelay } = decode<{ retryDelay: { seconds: number; nanos: number } | null }>(
        "RetryInfo",
        value,
      );
      if (retryDelay) retryAfterSeconds = retryDelay.seconds + retryDelay.nanos / 1e9;
    }
  }
  return { code, metadata, retryAfterSeconds };
}

/** True where the connection broke and the server itself did not speak: it is gone, or about to be. */
export function isLostConnection({ code, details, metadata }: ServiceError): boolean {
  if (failureOf(metadata).code !== null) return false;
  // A server that goes ends its streams as CANCELLED; a broken socket shows as INTERNAL with a reset of the stream.
  return code === status.UNAVAILABLE || code === status.CANCELLED ||
    (code === status.INTERNAL && details.startsWith("Received RST_STREAM"));
}

/** The error to tell clients for a failed call: the server's own code and sentence, or what the transport means. */
export function toApiError(error: ServiceError): ApiError {
  const { code, metadata, retryAfterSeconds } = failureOf(error.metadata);
  if (code === null || code === "UNAUTHENTICATED") return fromTransport(error);
  const { http, retryable } = ERROR_TABLE[code];
  const wait = retryAfterSeconds ?? (http === 503 && retryable ? RETRY_AFTER_SECONDS : undefined);
  return new ApiError(code, error.details, {
    cause: error,
    metadata,
    ...given({ retryAfterSeconds: wait }),
  });
}

function fromTransport(error: ServiceError): ApiError {
  const unavailable = (why: string) =>
    new ApiError("SERVER_UNAVAILABLE", `Cannot reach the terminal server: ${why}.`, {
      cause: error,
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  if (isLostConnection(error)) return unavailable("it does not answer; it may be starting");
  switch (error.code) {
    case status.UNAUTHENTICATED:
      return unavailable(
        "it does not accept this gateway's key; start both with the same --api-key and --api-secret",
      );
    case status.DEADLINE_EXCEEDED:
      return new ApiError("DEADLINE_EXCEEDED", "Cannot answer: the terminal server took too long.", {
        cause: error,
      });
    case status.UNIMPLEMENTED:
      return new ApiError(
        "TERMINAL_UNSUPPORTED",
        "Cannot answer: the terminal server is too old for this call.",
        {
          cause: error,
        },
      );
    default:
      return new ApiError("INTERNAL", "Cannot answer: the terminal server failed; the log tells more.", {
        cause: error,
      });
  }
}

function detailsOf(trailers: Metadata | undefined): { typeUrl: string; value: Uint8Array }[] {
  const packed = trailers?.get("grpc-status-details-bin")[0];
  if (!(packed instanceof Uint8Array)) return [];
  return decode<{ details: { typeUrl: string; value: Uint8Array }[] }>("Status", packed).details;
}

function decode<Message>(name: string, bytes: Uint8Array): Message {
  const definition = details[name] as MessageTypeDefinition<object, object>;
  return definition.deserialize(bytes as Parameters<typeof definition.deserialize>[0]) as Message;
}
