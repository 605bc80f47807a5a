import type { Config } from "../config.ts";
import { stateCalls } from "./account_state.ts";
import { calculationCalls } from "./calculations.ts";
import { GrpcClient } from "./client.ts";
import { intentCalls } from "./intents.ts";
import { marketCalls } from "./market.ts";
import { metricsCalls } from "./metrics.ts";
import { riskCalls } from "./risk.ts";
import { sessionCalls } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { tradingCalls } from "./trading_calls.ts";

/**
 * The terminal behind the terminal server at `target`, host:port. Connects by itself, again and again; while `isThere` is
 * false nothing is asked of whoever listens there.
 */
export function openTerminal(
  target: string,
  keys: Pick<Config, "apiKey" | "apiSecret">,
  isThere: () => boolean = () => true,
): Terminal {
  const client = new GrpcClient(target, keys, isThere);
  return {
    ...sessionCalls(client),
    ...marketCalls(client),
    ...stateCalls(client),
    ...calculationCalls(client),
    ...tradingCalls(client),
    ...intentCalls(client),
    ...riskCalls(client),
    ...metricsCalls(client),
    close: () => client.close(),
  };
}
