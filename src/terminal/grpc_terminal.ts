import type { Config } from "../config.ts";
import { stateCalls } from "./account_state.ts";
import { GrpcClient } from "./client.ts";
import { marketCalls } from "./market.ts";
import { sessionCalls } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { tradeCalls } from "./trade.ts";

/** The terminal behind the terminal server at `target`, host:port. Connects by itself, again and again. */
export function openTerminal(target: string, keys: Pick<Config, "apiKey" | "apiSecret">): Terminal {
  const client = new GrpcClient(target, keys);
  return {
    ...sessionCalls(client),
    ...marketCalls(client),
    ...stateCalls(client),
    ...tradeCalls(client),
    close: () => client.close(),
  };
}
