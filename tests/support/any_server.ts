import { Server, ServerCredentials } from "@grpc/grpc-js";
import type { ServerUnaryCall, ServerWritableStream, UntypedServiceImplementation } from "@grpc/grpc-js";
import { mt5 } from "../../src/terminal/proto.ts";

/** What a server saw of a call. */
export interface SeenCall {
  readonly path: string;
  /** Until when its caller waits, milliseconds of UTC; Infinity for ever. */
  readonly deadline: number;
  isCancelled(): boolean;
}

type Answers = Readonly<Record<string, unknown>>;
type Unary = (call: ServerUnaryCall<unknown, unknown>, reply: (error: null, value: unknown) => void) => void;
type Stream = (call: ServerWritableStream<unknown, unknown>) => void;

/** A true gRPC server with every method of the contract, which answers few calls or none and remembers them all. */
export class AnyServer {
  readonly seen: SeenCall[] = [];
  readonly #server = new Server();

  private constructor(answers: Answers, message: unknown) {
    for (const each of Object.values(mt5)) {
      if (!("service" in each)) continue;
      const handlers: UntypedServiceImplementation = {};
      for (const [name, { path, responseStream }] of Object.entries(each.service)) {
        const unary: Unary = (call, reply) => {
          this.#see(path, call);
          if (name in answers) reply(null, answers[name]);
        };
        const stream: Stream = (call) => {
          this.#see(path, call);
          if (message !== null) call.write(message);
        };
        handlers[name] = responseStream ? stream : unary;
      }
      this.#server.addService(each.service, handlers);
    }
  }

  /** Starts it on a free port; tells host:port. `answers` are by the methods' names, `message` is what streams send. */
  static async start(answers: Answers = {}, message: unknown = null): Promise<[AnyServer, string]> {
    const server = new AnyServer(answers, message);
    return [server, `127.0.0.1:${await server.#bind("127.0.0.1:0")}`];
  }

  /** Starts it where another one was. */
  static async startAt(address: string, answers: Answers = {}): Promise<AnyServer> {
    const server = new AnyServer(answers, null);
    await server.#bind(address);
    return server;
  }

  /** Breaks every connection, as the death of its process would. */
  kill(): void {
    this.#server.forceShutdown();
  }

  #see(path: string, call: ServerUnaryCall<unknown, unknown> | ServerWritableStream<unknown, unknown>): void {
    const deadline = Number(call.getDeadline());
    this.seen.push({ path, deadline, isCancelled: () => call.cancelled });
  }

  #bind(address: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
        if (error === null) resolve(port);
        else reject(error);
      });
    });
  }
}
