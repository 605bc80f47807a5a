import { utcText } from "../trading/dates.ts";

/** Ends peers that vanished without a word. */
export const IDLE_TIMEOUT_SECONDS = 30;
/** Close code where the server stops. */
export const GOING_AWAY = 1001;
/** Close code of a client that does not read. */
export const TRY_AGAIN_LATER = 1013;
/** A client with more than this unread does not read, or too slowly. */
export const BUFFER_LIMIT_BYTES = 1024 * 1024;

/** The parts of a WebSocket that sending needs. */
export type Socket = Pick<WebSocket, "readyState" | "bufferedAmount" | "send" | "close">;

/** Sends one message as JSON. */
export function sendMessage(socket: Pick<Socket, "send">, message: object): void {
  socket.send(JSON.stringify(message));
}

/** Now, as messages tell it. */
export function timestamp(): string {
  return utcText(Date.now());
}
