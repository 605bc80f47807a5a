import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import type { GatewayMetrics } from "./metrics.ts";
import type { Registry } from "./registry.ts";
import type { StreamingHub } from "./streaming/hub.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** What has a lifetime and is handed to the app, never imported: handlers reach it as `c.var.deps`. */
export interface Deps {
  readonly config: Config;
  readonly terminal: Terminal;
  readonly hub: StreamingHub;
  readonly log: Log;
  readonly registry: Registry;
  readonly metrics: GatewayMetrics;
}

declare module "hono" {
  interface ContextVariableMap {
    deps: Deps;
    requestId: string;
  }
}
