import { Counter, Gauge, Registry } from "prom-client";
import { type ServerMetrics, TERMINAL_STATES, type TerminalStatus } from "../terminal/terminal.ts";

type Value = number | boolean;

interface Figure {
  /** That of a counter ends in _total. */
  readonly name: string;
  readonly help: string;
  /** The value; where there is a label, one for each of its words. */
  readonly value: Value | readonly (readonly [string, Value])[];
  readonly label?: string;
}

/**
 * The figures of the terminal server in the text format of Prometheus: `status` and `metrics` are null where it did not
 * tell them. Then their figures are left out, since an old value would look like a new one.
 */
export async function terminalServerText(
  status: TerminalStatus | null,
  metrics: ServerMetrics | null,
): Promise<string> {
  const up: Figure = {
    name: "oamt5_terminal_server_up",
    help: "1 while the terminal server answers.",
    value: status !== null,
  };
  return await textOf([
    up,
    ...(status === null ? [] : figuresOfStatus(status)),
    ...(metrics === null ? [] : figuresOfMetrics(metrics)),
  ]);
}

function figuresOfStatus(status: TerminalStatus): Figure[] {
  const figures: Figure[] = [
    {
      name: "oamt5_terminal_state",
      help: "1 for the state of the session with the terminal, 0 for the others.",
      label: "state",
      value: TERMINAL_STATES.map((state) => [state, state === status.state] as const),
    },
    {
      name: "oamt5_broker_connected",
      help: "1 while the terminal is connected to its trade server.",
      value: status.brokerConnected,
    },
    {
      name: "oamt5_trade_allowed",
      help:
        "1 while terminal and account admit automated trading, no other server owns the account and the " +
        "journal can be written.",
      value: status.tradeAllowed,
    },
    { name: "oamt5_queue_length", help: "Calls that wait for the terminal.", value: status.queueLength },
    {
      name: "oamt5_worker_restarts_total",
      help: "How often the process that holds the terminal was replaced.",
      value: status.workerRestarts,
    },
  ];
  if (status.startTime !== null) {
    figures.push({
      name: "oamt5_terminal_server_start_time_seconds",
      help: "When the terminal server started, in seconds of Unix time.",
      value: Date.parse(status.startTime) / 1000,
    });
  }
  return figures;
}

function figuresOfMetrics({ intents, riskDenied, journal, ...metrics }: ServerMetrics): Figure[] {
  const figures: Figure[] = [
    {
      name: "oamt5_intents_total",
      help: "Trade requests that came to a state in which something new is told of them.",
      label: "state",
      value: intents.map(({ state, count }) => [state, count] as const),
    },
    {
      name: "oamt5_risk_denied_total",
      help: "Trade requests that a guard refused.",
      label: "guard",
      value: riskDenied.map(({ guard, count }) => [guard, count] as const),
    },
    {
      name: "oamt5_journal_writable",
      help: "1 while the newest write to the journal did not fail.",
      value: metrics.journalWritable,
    },
  ];
  if (journal !== null) {
    figures.push({
      name: "oamt5_intents_unresolved",
      help: "Trade requests whose end is not known: UNKNOWN is looked for, MANUAL a person must settle.",
      label: "state",
      value: [["UNKNOWN", journal.unknown], ["MANUAL", journal.manual]],
    }, {
      name: "oamt5_intent_corrected_total",
      help:
        "Trade requests that were told as not executed and found at the broker later, since the journal began.",
      value: journal.corrected,
    });
  }
  if (metrics.lastAnswerAgeMsc !== null) {
    figures.push({
      name: "oamt5_terminal_last_answer_age_seconds",
      help: "Time since the terminal last answered a call.",
      value: metrics.lastAnswerAgeMsc / 1000,
    });
  }
  return figures;
}

async function textOf(figures: readonly Figure[]): Promise<string> {
  const registry = new Registry();
  for (const { name, help, value, label } of figures) {
    const settings = { name, help, labelNames: label === undefined ? [] : [label], registers: [registry] };
    const metric = name.endsWith("_total") ? new Counter(settings) : new Gauge(settings);
    if (typeof value !== "object") metric.inc(Number(value));
    else for (const [word, each] of value) metric.inc({ [label ?? ""]: word }, Number(each));
  }
  return await registry.metrics();
}
