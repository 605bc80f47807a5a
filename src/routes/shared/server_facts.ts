import { z } from "@hono/zod-openapi";
import type { TerminalStatus } from "../../terminal/terminal.ts";
import { BrokerClock, type BrokerClockFacts } from "../../trading/broker_clock.ts";
import { utcText } from "../../trading/dates.ts";
import { VERSION } from "../../version.ts";

/** How the broker's clock stands to UTC. */
export const BrokerTimeSchema = z.object({
  source: z.enum(["configured", "detected", "unknown"]).describe("How the relation is known"),
  zone: z.string().describe(
    "Rule of the broker's clock: new-york-close, an IANA name or an offset; empty while unknown",
  ),
  offsetSeconds: z.int().nullable().describe("Broker's clock minus UTC now; null while unknown"),
  serverTimeUtc: z.string().nullable().describe("The broker's time by its newest tick, true UTC"),
}).openapi("BrokerTime");

/** Which versions work together. */
export const VersionsSchema = z.object({
  gateway: z.string().describe("This program"),
  terminalServer: z.string().nullable().describe("mt5-grpc-server; null while it does not answer"),
  package: z.string().nullable().describe("The MetaTrader5 package, or the paper terminal"),
}).openapi("Versions");

/** A broker three hours ahead, and versions that work together. */
export const factsExample = {
  brokerTime: {
    source: "detected",
    zone: "new-york-close",
    offsetSeconds: 10800,
    serverTimeUtc: "2026-03-20T10:00:00.125+00:00",
  },
  versions: { gateway: "0.1.0", terminalServer: "0.1.0", package: "5.0.5370" },
};

/** The broker's clock as replies tell it; null for a terminal server that does not answer. */
export function brokerTimeOf(facts: BrokerClockFacts | null) {
  if (facts === null) {
    return { source: "unknown" as const, zone: "", offsetSeconds: null, serverTimeUtc: null };
  }
  const { source, zone, offsetSeconds, serverTimeMsc = null } = facts;
  const clock = new BrokerClock(facts);
  const serverTimeUtc = serverTimeMsc === null || !clock.known
    ? null
    : utcText(clock.toUtcMsc(serverTimeMsc));
  return { source, zone, offsetSeconds, serverTimeUtc };
}

/** The versions as replies tell them; null for a terminal server that does not answer. */
export function versionsOf(status: Pick<TerminalStatus, "serverVersion" | "packageVersion"> | null) {
  return {
    gateway: VERSION,
    terminalServer: status?.serverVersion ?? null,
    package: status?.packageVersion ?? null,
  };
}
