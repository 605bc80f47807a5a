import { type ServerMetrics, TERMINAL_STATES, type TerminalStatus } from "../terminal/terminal.ts";
import type { Figure } from "./exposition.ts";

/**
 * The figures of the terminal server: `status` and `metrics` are null where it did not tell them. Then their figures are
 * left out, since an old value would look like a new one.
 */
export function terminalServerFigures(
  status: TerminalStatus | null,
  metrics: ServerMetrics | null,
): Figure[] {
  const up: Figure = {
    name: "oamt5_terminal_server_up",
    help: "1 while the terminal server answers.",
    values: status !== null,
  };
  return [
    up,
    ...(status === null ? [] : figuresOfStatus(status)),
    ...(metrics === null ? [] : figuresOfMetrics(metrics)),
  ];
}

function figuresOfStatus(status: TerminalStatus): Figure[] {
  const figures: Figure[] = [
    {
      name: "oamt5_terminal_state",
      help: "1 for the state of the session with the terminal, 0 for the others.",
      values: TERMINAL_STATES.map((state) => [{ state }, state === status.state] as const),
    },
    {
      name: "oamt5_broker_connected",
      help: "1 while the terminal is connected to its trade server.",
      values: status.brokerConnected,
    },
    {
      name: "oamt5_trade_allowed",
      help:
        "1 while terminal and account admit automated trading, no other server owns the account and the " +
        "journal can be written.",
      values: status.tradeAllowed,
    },
    { name: "oamt5_queue_length", help: "Calls that wait for the terminal.", values: status.queueLength },
    {
      name: "oamt5_worker_restarts_total",
      help: "How often the process that holds the terminal was replaced.",
      values: status.workerRestarts,
    },
  ];
  if (status.startTime !== null) {
    figures.push({
      name: "oamt5_terminal_server_start_time_seconds",
      help: "When the terminal server started, in seconds of Unix time.",
      values: Date.parse(status.startTime) / 1000,
    });
  }
  return figures;
}

function figuresOfMetrics({ intents, riskDenied, journal, ...metrics }: ServerMetrics): Figure[] {
  const figures: Figure[] = [
    {
      name: "oamt5_intents_total",
      help: "Trade requests that came to a state in which something new is told of them.",
      values: intents.map(({ state, count }) => [{ state }, count] as const),
    },
    {
      name: "oamt5_risk_denied_total",
      help: "Trade requests that a guard refused.",
      values: riskDenied.map(({ guard, count }) => [{ guard }, count] as const),
    },
    {
      name: "oamt5_journal_writable",
      help: "1 while the newest write to the journal did not fail.",
      values: metrics.journalWritable,
    },
  ];
  if (journal !== null) {
    figures.push({
      name: "oamt5_intents_unresolved",
      help: "Trade requests whose end is not known: UNKNOWN is looked for, MANUAL a person must settle.",
      values: [[{ state: "UNKNOWN" }, journal.unknown], [{ state: "MANUAL" }, journal.manual]],
    }, {
      name: "oamt5_intent_corrected_total",
      help:
        "Trade requests that were told as not executed and found at the broker later, since the journal began.",
      values: journal.corrected,
    });
  }
  if (metrics.lastAnswerAgeMsc !== null) {
    figures.push({
      name: "oamt5_terminal_last_answer_age_seconds",
      help: "Time since the terminal last answered a call.",
      values: metrics.lastAnswerAgeMsc / 1000,
    });
  }
  return figures;
}
