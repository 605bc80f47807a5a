import type { Terminal } from "../terminal/terminal.ts";
import { positionsSnapshot } from "./positions_snapshot.ts";
import { Topic, type TopicEvent } from "./topic.ts";

/** The fan-out of the gateway: whatever clients there are, each topic costs the terminal one poll. */
export class StreamingHub {
  /** All open positions, again and again. */
  readonly openPositions: Topic;

  constructor(terminal: Pick<Terminal, "watchPositions" | "clock">) {
    this.openPositions = new Topic((intervalMsc, signal) => openPositions(terminal, intervalMsc, signal));
  }

  /** Number of subscribers of each stream. */
  get subscribers(): Readonly<Record<string, number>> {
    return { openPositions: this.openPositions.subscribers };
  }

  /** Ends all topics and tells their subscribers. */
  close(): void {
    this.openPositions.close();
  }
}

async function* openPositions(
  terminal: Pick<Terminal, "watchPositions" | "clock">,
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
