import { ApiError } from "../errors.ts";
import { pause } from "../pause.ts";

const FIRST_BACKOFF = 200;
const LONGEST_BACKOFF = 5_000;

/**
 * Takes the events of a stream from the terminal server until the signal aborts. When it is lost, `lost` is told, and it
 * is opened again with growing pauses, from 0.2 to 5 seconds.
 */
export async function keepOpen<Event>(
  open: () => AsyncIterable<Event>,
  signal: AbortSignal,
  take: (event: Event) => Promise<void> | void,
  lost: (error: ApiError) => void,
): Promise<void> {
  let backoff = FIRST_BACKOFF;
  while (!signal.aborted) {
    let error = new ApiError("SERVER_UNAVAILABLE", "Cannot stream: the terminal server ended the stream.");
    try {
      for await (const event of open()) {
        if (signal.aborted) return;
        backoff = FIRST_BACKOFF;
        await take(event);
      }
    } catch (thrown) {
      error = ApiError.from(thrown);
    }
    if (signal.aborted) return;
    lost(error);
    await pause(backoff * (0.5 + Math.random() / 2), signal);
    backoff = Math.min(2 * backoff, LONGEST_BACKOFF);
  }
}
