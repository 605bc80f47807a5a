import { Server, ServerCredentials, status } from "@grpc/grpc-js";
import type { PositionServiceHandlers } from "../../src/terminal/gen/mt5/v1/PositionService.ts";
import type { TradeServiceHandlers } from "../../src/terminal/gen/mt5/v1/TradeService.ts";
import { mt5 } from "../../src/terminal/proto.ts";

/** What a test lets a gRPC server do; every other call is UNIMPLEMENTED. */
export interface Script {
  readonly sendOrder?: TradeServiceHandlers["SendOrder"];
  readonly watchPositions?: PositionServiceHandlers["WatchPositions"];
  readonly listPositions?: PositionServiceHandlers["ListPositions"];
}

/** A true gRPC server whose answers a test chooses, for faults that the paper terminal does not have. */
export class ScriptedServer {
  readonly #server = new Server();

  private constructor(script: Script) {
    const unimplemented = { code: status.UNIMPLEMENTED, details: "not in the script" };
    const trade: Pick<TradeServiceHandlers, "SendOrder"> = {
      SendOrder: script.sendOrder ?? ((_call, reply) => reply(unimplemented)),
    };
    const positions: Pick<PositionServiceHandlers, "CountPositions" | "ListPositions" | "WatchPositions"> = {
      CountPositions: (_call, reply) => reply(unimplemented),
      ListPositions: script.listPositions ?? ((_call, reply) => reply(unimplemented)),
      WatchPositions: script.watchPositions ?? ((call) => call.destroy()),
    };
    this.#server.addService(mt5.TradeService.service, trade);
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
