import { INTENT_STATES, type IntentState } from "../trading/contract.ts";
import { DEADLINE_MSC, type GrpcClient } from "./client.ts";
import type { GetMetricsResponse__Output } from "./gen/mt5/v1/GetMetricsResponse.ts";
import { mt5 } from "./proto.ts";
import type { ServerMetrics, Terminal } from "./terminal.ts";

const METRICS = mt5.MetricsService.service;

/** The call that reads the figures of the terminal server. */
export function metricsCalls(client: GrpcClient): Pick<Terminal, "metrics"> {
  return {
    metrics: async () => toMetrics(await client.read(METRICS.GetMetrics, {}, DEADLINE_MSC.status)),
  };
}

function toMetrics(wire: GetMetricsResponse__Output): ServerMetrics {
  const { intents, riskDenied, journal, journalWritable, lastAnswerAgeMsc: age } = wire;
  const known = ({ state }: { state: number }) => INTENT_STATES[state - 1] !== undefined;
  return {
    intents: intents.filter(known).map(({ state, count }) => ({
      state: INTENT_STATES[state - 1] as IntentState,
      count: Number(count),
    })),
    riskDenied: riskDenied.map(({ guard, count }) => ({ guard, count: Number(count) })),
    journal: journal && {
      unknown: Number(journal.unknown),
      manual: Number(journal.manual),
      corrected: Number(journal.corrected),
    },
    journalWritable,
    lastAnswerAgeMsc: age === undefined ? null : Number(age),
  };
}
