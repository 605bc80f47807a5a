import { ApiError } from "../errors.ts";
import { IDLE_TIMEOUT_SECONDS, sendMessage, timestamp } from "./socket.ts";
import { SocketSubscriber } from "./socket_subscriber.ts";
import type { Topic } from "./topic.ts";

const SHORTEST_INTERVAL = 0.2;
const LONGEST_INTERVAL = 60;
const STREAM = "openPositions";

/**
 * Upgrades a request to the stream of open positions. Sends `subscribed`, then `positionsSnapshot` or `error` at the
 * interval. A client with more than 1 MiB unread misses snapshots; after 30 seconds of that it is closed with 1013. The
 * end of the server closes with 1001. Throws VALIDATION_FAILED for an interval that is no number.
 */
export function streamOpenPositions(request: Request, topic: Topic): Response {
  const interval = parseInterval(new URL(request.url).searchParams.get("intervalSeconds") ?? undefined);
  const { socket, response } = Deno.upgradeWebSocket(request, { idleTimeout: IDLE_TIMEOUT_SECONDS });
  let leave: () => void = () => {};
  socket.onopen = () => {
    sendMessage(socket, {
      event: "subscribed",
      timestamp: timestamp(),
      stream: STREAM,
      intervalSeconds: interval,
    });
    leave = topic.subscribe(interval * 1000, new SocketSubscriber(socket, STREAM, () => leave()));
  };
  socket.onclose = () => leave();
  socket.onerror = () => leave();
  return response;
}

// In seconds; 1 where none is given.
function parseInterval(text: string | undefined): number {
  if (text === undefined) return 1;
  const seconds = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isNaN(seconds)) {
    const field = { loc: ["query", "intervalSeconds"], msg: "must be a number", type: "invalid_type" };
    const sentence = `Cannot open the stream: intervalSeconds must be a number, but is "${text}".`;
    throw new ApiError("VALIDATION_FAILED", sentence, { errors: [field] });
  }
  return Math.max(SHORTEST_INTERVAL, Math.min(LONGEST_INTERVAL, seconds));
}
