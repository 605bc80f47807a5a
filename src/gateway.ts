import { createApp } from "./app.ts";
import { locateBackend } from "./backend/locate.ts";
import { CannotListen, chooseGrpcPort, isFree, portTaken } from "./backend/ports.ts";
import { startOf } from "./backend/start.ts";
import { Supervisor, Taken } from "./backend/supervisor.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { GatewayMetrics } from "./metrics.ts";
import { Registry } from "./registry.ts";
import { StreamingHub } from "./streaming/hub.ts";
import { openTerminal } from "./terminal/grpc_terminal.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Everything of one gateway but the listening socket: the app, its terminal, and the terminal server behind it. */
export class Gateway {
  readonly fetch: Deno.ServeHandler;
  readonly terminal: Terminal;
  readonly registry: Registry;
  /** host:port of the terminal server. */
  readonly grpcAddress: string;
  readonly #hub: StreamingHub;
  #supervisor: Supervisor | null = null;
  #scratch: string | null = null;

  /** Throws CannotListen where --grpc-port is in use. */
  constructor(private readonly config: Config, private readonly log: Log) {
    this.grpcAddress = config.grpcTarget ?? `127.0.0.1:${chooseGrpcPort(config.grpcPort, log)}`;
    this.terminal = openTerminal(this.grpcAddress, config, () => this.#isBackendThere());
    this.registry = new Registry(config, log);
    this.#hub = new StreamingHub(this.terminal);
    const { terminal, registry } = this;
    const hub = this.#hub;
    const metrics = new GatewayMetrics(() => hub.subscribers);
    const app = createApp({ config, terminal, hub, log, registry, metrics });
    this.fetch = (request) => app.fetch(request);
  }

  /** True where another port of the terminal server is as good. */
  get mayMove(): boolean {
    const { number, explicit } = this.config.grpcPort;
    return !explicit || number === 0;
  }

  /**
   * Starts the terminal server, unless one was named that runs already. Rejects with a sentence where that fails, with
   * CannotListen where its port was taken meanwhile.
   */
  async startBackend(): Promise<void> {
    if (this.config.grpcTarget !== null) return;
    const command = await locateBackend(this.config, this.log);
    const port = Number(this.grpcAddress.split(":").pop());
    this.#scratch = await Deno.makeTempDir({ prefix: "open-api-mt5-" });
    this.#supervisor = new Supervisor(startOf(this.config, command, port, this.#scratch), this.log);
    await this.#supervisor.start().catch((cause) => {
      throw cause instanceof Taken && !isFree(port) ? new CannotListen(portTaken(port)) : cause;
    });
  }

  // While the own terminal server is down another program may take its port, with another account behind it.
  #isBackendThere(): boolean {
    return this.config.grpcTarget !== null || this.#supervisor?.isListening === true;
  }

  /** Closes every WebSocket with 1001. */
  closeStreams(): void {
    this.#hub.close();
  }

  /** Ends the connections and the terminal server. */
  async stop(): Promise<void> {
    this.terminal.close();
    await this.#supervisor?.stop();
    if (this.#scratch !== null) await Deno.remove(this.#scratch, { recursive: true });
  }
}
