import { fileURLToPath } from "node:url";
import { given } from "../../src/given.ts";
import { Started } from "./processes.ts";

/** The gateway's program. */
export const MAIN = fileURLToPath(new URL("../../main.ts", import.meta.url));

// Nothing listens there: for tests that need no terminal.
const NOWHERE = "127.0.0.1:9";

/** The answer of an operation that trades. */
export interface TradeReply {
  readonly status: number;
  readonly headers: Headers;
  // deno-lint-ignore no-explicit-any -- tests look at fields of many shapes
  readonly body: Record<string, any>;
}

/** A real gateway that a test started on a free port. */
export class RunningGateway implements AsyncDisposable {
  constructor(
    readonly process: Started,
    /** Its address, without a slash at the end. */
    readonly url: string,
    /** host:port of its terminal server. */
    readonly grpc: string,
  ) {}

  /** Calls a path of it. */
  async fetch(path: string, init?: RequestInit): Promise<Response> {
    return await fetch(this.url + path, init);
  }

  /** The status and the JSON body of a call. */
  async json(path: string, init?: RequestInit): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await this.fetch(path, init);
    return { status: response.status, body: await response.json() };
  }

  /** Calls a path with a JSON body. */
  async post(path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
    const headers = { "content-type": "application/json" };
    return await this.json(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** Calls an operation that trades: its status, headers and JSON body. `name` is the Idempotency-Key. */
  async trade(method: string, path: string, body?: unknown, name?: string): Promise<TradeReply> {
    const response = await this.fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...given({ "idempotency-key": name }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.process[Symbol.asyncDispose]();
  }
}

/** Runs the gateway's program with these flags and this environment, as a user would. */
export function runGateway(flags: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  return new Started(Deno.execPath(), ["run", "-A", "--no-check", MAIN, ...flags], env);
}

/** A gateway with its own paper terminal behind it, once the terminal is connected. */
export async function startGateway(
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningGateway> {
  const process = runGateway(["--terminal", "paper", "--port", "0", "--grpc-port", "0", ...flags], env);
  const [, url] = await process.line(/^ {2}REST +(\S+)/);
  const [, grpc] = await process.line(/^ {2}gRPC +(\S+)/);
  return new RunningGateway(process, url as string, grpc as string);
}

/** One gateway for all tests of a file. They run one after another, and each leaves it as the next one expects it. */
export function sharedGateway(start: () => Promise<RunningGateway>): () => RunningGateway {
  let gateway: RunningGateway | null = null;
  Deno.test.beforeAll(async () => {
    gateway = await start();
  });
  Deno.test.afterAll(async () => await gateway?.[Symbol.asyncDispose]());
  return () => gateway as RunningGateway;
}

/** A gateway without any terminal, as soon as it listens: quick, for what needs none. */
export async function startBareGateway(
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningGateway> {
  const process = runGateway(["--grpc-target", NOWHERE, "--port", "0", ...flags], env);
  const [, url] = await process.line(/Listening on (\S+)/);
  return new RunningGateway(process, url as string, NOWHERE);
}
