import { ApiError } from "../../errors.ts";
import type { Intent, Trading } from "../../trading/contract.ts";
import { toldIntent } from "../../trading/told_intent.ts";

/** What became of an earlier request of this name; null where there was none. */
export async function earlierIntent(terminal: Trading, clientKey: string): Promise<Intent | null> {
  try {
    return await terminal.intent(clientKey);
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === "INTENT_NOT_FOUND") return null;
    throw thrown;
  }
}

/** Throws an error that a request met before it traded, with what became of an earlier one of the same name. */
export async function throwWithEarlier(
  terminal: Trading,
  thrown: unknown,
  given: string | null,
): Promise<never> {
  const earlier = given === null ? null : await earlierIntent(terminal, given);
  if (earlier === null) throw thrown;
  throw ApiError.from(thrown).with({
    members: { ...toldIntent(earlier), replayed: true },
    headers: { "Idempotency-Replayed": "true" },
  });
}
