import { Metadata, Server, ServerCredentials, status } from "@grpc/grpc-js";
import { Buffer } from "node:buffer";
import type { IntentServiceHandlers } from "../../src/terminal/gen/mt5/v1/IntentService.ts";
import type { PositionServiceHandlers } from "../../src/terminal/gen/mt5/v1/PositionService.ts";
import type { TradeServiceHandlers } from "../../src/terminal/gen/mt5/v1/TradeService.ts";
import { openTerminal } from "../../src/terminal/grpc_terminal.ts";
import { mt5 } from "../../src/terminal/proto.ts";
import type { Terminal } from "../../src/terminal/terminal.ts";

/** What a test lets a gRPC server do; every other call is UNIMPLEMENTED. */
export interface Script {
  readonly submitOrder?: TradeServiceHandlers["SubmitOrder"];
  readonly closePositions?: TradeServiceHandlers["ClosePositions"];
  readonly getIntent?: IntentServiceHandlers["GetIntent"];
  readonly watchPositions?: PositionServiceHandlers["WatchPositions"];
  readonly listPositions?: PositionServiceHandlers["ListPositions"];
}

/** A true gRPC server whose answers a test chooses, for faults that the paper terminal does not have. */
export class ScriptedServer {
  readonly #server = new Server();

  private constructor(script: Script) {
    const unimplemented = { code: status.UNIMPLEMENTED, details: "not in the script" };
    const trade: Pick<TradeServiceHandlers, "SubmitOrder" | "ClosePositions"> = {
      SubmitOrder: script.submitOrder ?? ((_call, reply) => reply(unimplemented)),
      ClosePositions: script.closePositions ?? ((_call, reply) => reply(unimplemented)),
    };
    const intents: Pick<IntentServiceHandlers, "GetIntent"> = {
      GetIntent: script.getIntent ?? ((_call, reply) => reply(unimplemented)),
    };
    const positions: Pick<PositionServiceHandlers, "CountPositions" | "ListPositions" | "WatchPositions"> = {
      CountPositions: (_call, reply) => reply(unimplemented),
      ListPositions: script.listPositions ?? ((_call, reply) => reply(unimplemented)),
      WatchPositions: script.watchPositions ?? ((call) => call.destroy()),
    };
    this.#server.addService(mt5.TradeService.service, trade);
    this.#server.addService(mt5.IntentService.service, intents);
    this.#server.addService(mt5.PositionService.service, positions);
  }

  /** Starts it on a free port; tells host:port. */
  static async start(script: Script): Promise<[ScriptedServer, string]> {
    const server = new ScriptedServer(script);
    return [server, `127.0.0.1:${await server.#bind("127.0.0.1:0")}`];
  }

  /** Starts it where another one was. */
  static async startAt(address: string, script: Script): Promise<ScriptedServer> {
    const server = new ScriptedServer(script);
    await server.#bind(address);
    return server;
  }

  #bind(address: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
        if (error === null) resolve(port);
        else reject(error);
      });
    });
  }

  /** Breaks every connection, as the death of its process would. */
  kill(): void {
    this.#server.forceShutdown();
  }
}

/** Runs some work with a client of a scripted server. */
export async function withServer(
  script: Script,
  work: (terminal: Terminal, server: ScriptedServer) => Promise<void>,
): Promise<void> {
  const [server, target] = await ScriptedServer.start(script);
  const terminal = openTerminal(target, { apiKey: "key-of-the-owner", apiSecret: null });
  try {
    await work(terminal, server);
  } finally {
    terminal.close();
    server.kill();
  }
}

/** google.rpc.Status with one ErrorInfo, as the terminal server packs it. */
export function trailers(reason: string, facts: Record<string, string>): Metadata {
  const text = (number: number, value: string) => field(number, new TextEncoder().encode(value));
  const field = (number: number, bytes: Uint8Array) =>
    new Uint8Array([number << 3 | 2, bytes.length, ...bytes]);
  const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
  const entries = Object.entries(facts).map(([key, value]) => field(3, join(text(1, key), text(2, value))));
  const info = join(text(1, reason), text(2, "open-api-mt5"), ...entries);
  const any = join(text(1, "type.googleapis.com/google.rpc.ErrorInfo"), field(2, info));
  const metadata = new Metadata();
  metadata.set("grpc-status-details-bin", Buffer.from(field(3, any)));
  return metadata;
}
