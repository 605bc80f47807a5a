import type { Terminal } from "../terminal/terminal.ts";
import { type ChangeEvent, ChangeTopic } from "./change_topic.ts";
import { intentMessage } from "./intent_message.ts";
import { positionsSnapshot } from "./positions_snapshot.ts";
import { Topic, type TopicEvent } from "./topic.ts";

type StreamedTerminal = Pick<Terminal, "watchPositions" | "watchIntents" | "clock">;

/** The fan-out of the gateway: whatever clients there are, each topic costs the terminal server one stream. */
export class StreamingHub {
  /** All open positions, again and again. */
  readonly openPositions: Topic;
  /** Every change of trade requests. */
  readonly intents: ChangeTopic;

  constructor(terminal: StreamedTerminal) {
    this.openPositions = new Topic((intervalMsc, signal) => openPositions(terminal, intervalMsc, signal));
    this.intents = new ChangeTopic((after, signal) => intents(terminal, after, signal));
  }

  /** Number of subscribers of each stream. */
  get subscribers(): Readonly<Record<string, number>> {
    return { openPositions: this.openPositions.subscribers, intents: this.intents.subscribers };
  }

  /** Ends all topics and tells their subscribers. */
  close(): void {
    this.openPositions.close();
    this.intents.close();
  }
}

async function* openPositions(
  terminal: StreamedTerminal,
  intervalMsc: number,
  signal: AbortSignal,
): AsyncGenerator<TopicEvent> {
  for await (const event of terminal.watchPositions(intervalMsc, signal)) {
    if (event.kind === "failure") {
      yield { kind: "failure", code: event.code, message: event.message };
    } else {
      yield {
        kind: "message",
        text: JSON.stringify(positionsSnapshot(event.positions, await terminal.clock())),
      };
    }
  }
}

async function* intents(
  terminal: StreamedTerminal,
  after: string,
  signal: AbortSignal,
): AsyncGenerator<ChangeEvent> {
  for await (const event of terminal.watchIntents(after, signal)) {
    const { sequence, resumePoint, change } = event;
    yield { sequence, resumePoint, isChange: change !== null, text: JSON.stringify(intentMessage(event)) };
  }
}
