import { ChangeSender } from "./change_sender.ts";
import type { ChangeTopic } from "./change_topic.ts";
import { IDLE_TIMEOUT_SECONDS } from "./socket.ts";

/**
 * Upgrades a request to the stream of trade requests, behind the resume point `after`, from now on where that is empty.
 * Sends `subscribed`, then `intentChanged` and `intentCorrected`, and `heartbeat` or `error`. A client with more than 1 MiB
 * unread is closed with 1013, one whose resume point is gone with 4410. The end of the server closes with 1001.
 */
export function streamIntents(request: Request, topic: ChangeTopic, after: string): Response {
  const { socket, response } = Deno.upgradeWebSocket(request, { idleTimeout: IDLE_TIMEOUT_SECONDS });
  let leave: () => void = () => {};
  socket.onopen = () => {
    leave = topic.subscribe(after, new ChangeSender(socket, "intents", () => leave()));
  };
  socket.onclose = () => leave();
  socket.onerror = () => leave();
  return response;
}
