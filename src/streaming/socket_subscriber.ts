import { utcText } from "../trading/dates.ts";
import type { Subscriber, TopicEvent } from "./topic.ts";

const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;
const BUFFER_LIMIT_BYTES = 1024 * 1024;
const PATIENCE_MSC = 30_000;

/** The parts of a WebSocket that sending needs. */
export type Socket = Pick<WebSocket, "readyState" | "bufferedAmount" | "send" | "close">;

/**
 * Sends the events of a topic to one WebSocket. A client that has more than 1 MiB unread is skipped, since every message
 * holds the whole state; one that stays so for 30 seconds is closed with 1013.
 */
export class SocketSubscriber implements Subscriber {
  #behindSince: number | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly stream: string,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Sends an event; drops it where the socket is not open or its client is more than 1 MiB behind. */
  deliver(event: TopicEvent): void {
    if (this.socket.readyState !== WebSocket.OPEN || this.#isBehind()) return;
    if (event.kind === "message") return this.socket.send(event.text);
    const { code, message } = event;
    sendMessage(this.socket, { event: "error", timestamp: timestamp(), stream: this.stream, message, code });
  }

  /** Closes the socket with 1001. */
  closed(): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.close(GOING_AWAY, "the server stops");
  }

  #isBehind(): boolean {
    if (this.socket.bufferedAmount <= BUFFER_LIMIT_BYTES) {
      this.#behindSince = null;
      return false;
    }
    this.#behindSince ??= this.now();
    if (this.now() - this.#behindSince > PATIENCE_MSC) {
      this.socket.close(TRY_AGAIN_LATER, "messages are not read");
    }
    return true;
  }
}

/** Sends one message as JSON. */
export function sendMessage(socket: Pick<Socket, "send">, message: object): void {
  socket.send(JSON.stringify(message));
}

/** Now, as messages tell it. */
export function timestamp(): string {
  return utcText(Date.now());
}
