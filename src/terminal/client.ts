import {
  type CallOptions,
  Client,
  type ClientOptions,
  credentials,
  Metadata,
  type ServiceError,
  status,
} from "@grpc/grpc-js";
import type { Buffer } from "node:buffer";
import type { Config } from "../config.ts";
import { ApiError } from "../errors.ts";
import { pause } from "../pause.ts";
import { requestContext } from "../request_context.ts";
import { isLostConnection, toApiError } from "./status.ts";

/** How long a call of each kind may take, in milliseconds. */
export const DEADLINE_MSC = {
  status: 1_000,
  read: 3_000,
  bulk: 15_000,
  trade: 15_000,
  /** One call that sends many trades, one after another. */
  trades: 60_000,
  connect: 75_000,
} as const;

const PAUSES_MSC = [100, 300];
const LOOK_EVERY_MSC = 50;

const OPTIONS: ClientOptions = {
  "grpc.keepalive_time_ms": 10_000,
  "grpc.keepalive_timeout_ms": 3_000,
  "grpc.keepalive_permit_without_calls": 1,
  "grpc.initial_reconnect_backoff_ms": 200,
  "grpc.max_reconnect_backoff_ms": 2_000,
  "grpc.max_receive_message_length": 64 * 1024 * 1024,
  "grpc.use_local_subchannel_pool": 1,
  "grpc.service_config_disable_resolution": 1,
  "grpc.enable_http_proxy": 0,
  "grpc.enable_retries": 0,
  "grpc-node.flow_control_window": 4 * 1024 * 1024,
};

/** What both halves of grpc-js know of a method: requests go out as generated types, replies as their __Output twins. */
export interface Method<Request, Reply> {
  readonly path: string;
  readonly requestSerialize: (request: Request) => Buffer;
  readonly responseDeserialize: (bytes: Buffer) => Reply;
}

interface StreamOptions {
  /** Milliseconds; absent for streams that run until they are left. */
  readonly deadlineMsc?: number;
  readonly signal?: AbortSignal;
}

/**
 * Calls to one terminal server. Reads and trades have connections of their own, so that neither can stall the other.
 * While `isThere` is false nothing is sent: whoever listens at the target then is another server, with another account.
 */
export class GrpcClient {
  readonly #reads: Client;
  readonly #trades: Client;
  readonly #metadata = new Metadata();

  constructor(
    target: string,
    { apiKey, apiSecret }: Pick<Config, "apiKey" | "apiSecret">,
    private readonly isThere: () => boolean,
  ) {
    this.#reads = new Client(target, credentials.createInsecure(), OPTIONS);
    this.#trades = new Client(target, credentials.createInsecure(), OPTIONS);
    if (apiKey !== null) this.#metadata.set("x-apikey", apiKey);
    if (apiSecret !== null) this.#metadata.set("x-apisecret", apiSecret);
  }

  /** A read. Where the connection itself fails it is tried again, at most twice and within its deadline. */
  async read<Request, Reply>(
    method: Method<Request, Reply>,
    request: Request,
    deadlineMsc: number,
  ): Promise<Reply> {
    const deadline = Date.now() + deadlineMsc;
    for (const waitMsc of PAUSES_MSC) {
      try {
        return await this.#unary(this.#reads, method, request, { deadline });
      } catch (error) {
        if (!(isServiceError(error) && isLostConnection(error)) || Date.now() + waitMsc >= deadline) {
          throw asApiError(error);
        }
        await pause(waitMsc);
      }
    }
    return await this.#unary(this.#reads, method, request, { deadline }).catch((error) => {
      throw asApiError(error);
    });
  }

  /** A call that changes the session; made once. */
  async once<Request, Reply>(
    method: Method<Request, Reply>,
    request: Request,
    deadlineMsc: number,
    signal?: AbortSignal,
  ): Promise<Reply> {
    const options = { deadline: Date.now() + deadlineMsc };
    return await this.#unary(this.#reads, method, request, options, signal).catch((error) => {
      throw asApiError(error);
    });
  }

  /**
   * A trade; made once, and only over a connection that stands. Throws ApiError where nothing was sent; where that
   * cannot be known the error is the ServiceError itself.
   */
  async trade<Request, Reply>(
    method: Method<Request, Reply>,
    request: Request,
    deadlineMsc: number,
  ): Promise<Reply> {
    const deadline = Date.now() + deadlineMsc;
    await this.#connected(this.#trades, Date.now() + DEADLINE_MSC.read);
    return await this.#unary(this.#trades, method, request, { deadline });
  }

  /** The messages of a server stream. However the loop is left, the call ends. */
  async *stream<Request, Reply>(
    method: Method<Request, Reply>,
    request: Request,
    { deadlineMsc, signal }: StreamOptions,
  ): AsyncGenerator<Reply, void, undefined> {
    if (signal?.aborted) return;
    if (!this.isThere()) throw asApiError(notThere());
    const options: CallOptions = deadlineMsc === undefined ? {} : { deadline: Date.now() + deadlineMsc };
    const { path, requestSerialize, responseDeserialize } = method;
    const call = this.#reads.makeServerStreamRequest(
      path,
      requestSerialize,
      responseDeserialize,
      request,
      this.#metadataOfCall(),
      options,
    );
    // A cancelled call reports its end by an error that no loop waits for any more.
    call.on("error", () => {});
    const cancel = () => call.cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      for await (const message of call) yield message as Reply;
    } catch (error) {
      if (!signal?.aborted) throw asApiError(error);
    } finally {
      signal?.removeEventListener("abort", cancel);
      // Leaving the loop alone would let the server send on.
      call.cancel();
    }
  }

  /** Ends the connections. Running streams must be left first. */
  close(): void {
    this.#reads.close();
    this.#trades.close();
  }

  #metadataOfCall(): Metadata {
    const id = requestContext.getStore();
    if (id === undefined) return this.#metadata;
    const metadata = this.#metadata.clone();
    metadata.set("x-request-id", id);
    return metadata;
  }

  async #connected(client: Client, deadline: number): Promise<void> {
    while (!this.isThere() && Date.now() < deadline) await pause(LOOK_EVERY_MSC);
    await new Promise<void>((resolve, reject) => {
      client.waitForReady(deadline, (failure) => {
        if (failure === undefined && this.isThere()) return resolve();
        reject(
          new ApiError("SERVER_UNAVAILABLE", "Nothing was sent: the terminal server is not reachable.", {
            cause: failure,
            metadata: { executed: "false" },
            retryAfterSeconds: 2,
          }),
        );
      });
    });
  }

  #unary<Request, Reply>(
    client: Client,
    method: Method<Request, Reply>,
    request: Request,
    options: CallOptions & { deadline: number },
    signal?: AbortSignal,
  ): Promise<Reply> {
    if (!this.isThere()) return Promise.reject(notThere());
    const { path, requestSerialize, responseDeserialize } = method;
    return new Promise((resolve, reject) => {
      const cancel = () => call.cancel();
      const call = client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        this.#metadataOfCall(),
        options,
        (error, reply) => {
          signal?.removeEventListener("abort", cancel);
          if (error !== null) reject(error);
          else resolve(reply as Reply);
        },
      );
      signal?.addEventListener("abort", cancel, { once: true });
    });
  }
}

/** True for a failure that gRPC itself reported: it has a status code. */
export function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && "code" in error && "details" in error;
}

/** The ApiError for a failure that gRPC reported; anything else as it is. */
export function asApiError(error: unknown): unknown {
  return isServiceError(error) ? toApiError(error) : error;
}

function notThere(): ServiceError {
  const details = "the terminal server of this gateway does not run";
  return Object.assign(new Error(details), { code: status.UNAVAILABLE, details, metadata: new Metadata() });
}
