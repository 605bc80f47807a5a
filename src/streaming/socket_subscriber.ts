import {
  BUFFER_LIMIT_BYTES,
  GOING_AWAY,
  sendMessage,
  type Socket,
  timestamp,
  TRY_AGAIN_LATER,
} from "./socket.ts";
import type { Subscriber, TopicEvent } from "./topic.ts";

const PATIENCE_MSC = 30_000;

/**
 * Sends the events of a topic to one WebSocket. A client that has more than 1 MiB unread is skipped, since every message
 * holds the whole state; one that stays so for 30 seconds is closed with 1013.
 */
export class SocketSubscriber implements Subscriber {
  #behindSince: number | null = null;

  /** `leave` ends the subscription: who reads nothing does not answer a close either, so that no event would tell it. */
  constructor(
    private readonly socket: Socket,
    private readonly stream: string,
    private readonly leave: () => void,
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
      this.leave();
    }
    return true;
  }
}
