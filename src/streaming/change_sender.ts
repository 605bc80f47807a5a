import type { ApiError } from "../errors.ts";
import { pause } from "../pause.ts";
import type { ChangeSubscriber, Place } from "./change_topic.ts";
import {
  BUFFER_LIMIT_BYTES,
  GOING_AWAY,
  sendMessage,
  type Socket,
  timestamp,
  TRY_AGAIN_LATER,
} from "./socket.ts";

// One of the numbers that are free for applications, after HTTP's 410.
const GONE = 4410;
const PATIENCE_MSC = 30_000;
const LOOK_EVERY_MSC = 20;

/**
 * Sends the events of a topic of changes to one WebSocket. None is left out: a client that has more than 1 MiB unread is
 * closed with 1013, after which it can go on behind the last message it has read.
 */
export class ChangeSender implements ChangeSubscriber {
  /** `leave` ends the subscription: who reads nothing does not answer a close either, so that no event would tell it. */
  constructor(
    private readonly socket: Socket,
    private readonly stream: string,
    private readonly leave: () => void,
  ) {}

  /** Sends `subscribed`. */
  begun({ sequence, resumePoint }: Place): void {
    this.#send({ event: "subscribed", timestamp: timestamp(), stream: this.stream, sequence, resumePoint });
  }

  /** Sends an event, or closes the socket of a client that is more than 1 MiB behind. */
  deliver(text: string): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    if (!this.#isBehind()) return this.socket.send(text);
    this.socket.close(TRY_AGAIN_LATER, "messages are not read");
    this.leave();
  }

  /** Sends `error`. */
  failed({ code, detail }: ApiError): void {
    this.#send({ event: "error", timestamp: timestamp(), stream: this.stream, message: detail, code });
  }

  /** Sends `error` and closes the socket with 4410. */
  gone(error: ApiError): void {
    this.failed(error);
    this.#close(GONE, "the resume point is gone");
  }

  /** Closes the socket with 1001. */
  closed(): void {
    this.#close(GOING_AWAY, "the server stops");
  }

  /** Waits while the client is more than 1 MiB behind, for 30 seconds at most. */
  async room(signal: AbortSignal): Promise<void> {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MSC)]);
    while (this.#isBehind() && !patience.aborted) await pause(LOOK_EVERY_MSC, patience);
  }

  #isBehind(): boolean {
    return this.socket.bufferedAmount > BUFFER_LIMIT_BYTES;
  }

  #send(message: object): void {
    if (this.socket.readyState === WebSocket.OPEN) sendMessage(this.socket, message);
  }

  #close(code: number, reason: string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.close(code, reason);
  }
}
