import { utcText } from "../trading/dates.ts";
import type { Topic, TopicEvent } from "./topic.ts";

const POLICY_VIOLATION = 1008;
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;

/** A client that has this much unread is skipped until it has read. */
const BUFFER_LIMIT_BYTES = 1024 * 1024;
/** A client that reads nothing for this long is closed. */
const PATIENCE_MSC = 30_000;
/** Ends peers that vanished without a word. */
const IDLE_TIMEOUT_SECONDS = 30;

const SHORTEST_INTERVAL = 0.2;
const LONGEST_INTERVAL = 60;
const STREAM = "openPositions";

/**
 * Reads the interval of a stream in seconds, bounded to 0.2 and 60; 1 where none is given, null for what is no
 * number.
 */
export function parseInterval(text: string | undefined): number | null {
  if (text === undefined) return 1;
  const seconds = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isNaN(seconds) ? null : Math.max(SHORTEST_INTERVAL, Math.min(LONGEST_INTERVAL, seconds));
}

/**
 * Upgrades a request to the stream of open positions. Sends `subscribed`, then `positionsSnapshot` or `error` at the
 * interval. A client with more than 1 MiB unread misses snapshots; after 30 seconds of that it is closed with 1013. An
 * interval that is no number closes with 1008, the end of the server with 1001.
 */
export function streamOpenPositions(request: Request, topic: Topic): Response {
  const interval = parseInterval(new URL(request.url).searchParams.get("intervalSeconds") ?? undefined);
  const { socket, response } = Deno.upgradeWebSocket(request, { idleTimeout: IDLE_TIMEOUT_SECONDS });
  let leave: () => void = () => {};
  socket.onopen = () => {
    if (interval === null) return socket.close(POLICY_VIOLATION, "intervalSeconds must be a number");
    send(socket, { event: "subscribed", timestamp: now(), stream: STREAM, intervalSeconds: interval });
    leave = topic.subscribe(interval * 1000, new Session(socket));
  };
  socket.onclose = () => leave();
  socket.onerror = () => leave();
  return response;
}

class Session {
  #behindSince: number | null = null;

  constructor(private readonly socket: WebSocket) {}

  deliver(event: TopicEvent): void {
    if (this.socket.readyState !== WebSocket.OPEN || this.#isBehind()) return;
    if (event.kind === "message") return this.socket.send(event.text);
    const { code, message } = event;
    send(this.socket, { event: "error", timestamp: now(), stream: STREAM, message, code });
  }

  closed(): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.close(GOING_AWAY, "the server stops");
  }

  #isBehind(): boolean {
    if (this.socket.bufferedAmount <= BUFFER_LIMIT_BYTES) {
      this.#behindSince = null;
      return false;
    }
    this.#behindSince ??= performance.now();
    if (performance.now() - this.#behindSince > PATIENCE_MSC) {
      this.socket.close(TRY_AGAIN_LATER, "messages are not read");
    }
    return true;
  }
}

function send(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}

function now(): string {
  return utcText(Date.now());
}
