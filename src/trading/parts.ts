import type { Intent, TradeOutcome } from "./contract.ts";

/** How a request of several trades ended: true where all were executed, null while any end is not known, else false. */
export function executedOfParts(parts: readonly TradeOutcome[]): boolean | null {
  return unknownPart(parts) === null ? parts.every(({ intent }) => intent.executed) : null;
}

/** The first part whose end is not known; null where all are. */
export function unknownPart(parts: readonly TradeOutcome[]): Intent | null {
  return parts.find(({ intent }) => intent.executed === null)?.intent ?? null;
}

/**
 * The part that tells why nothing at all was executed: the first one, or the first in the state of the whole request,
 * as the journal has it. Null where there is no part, or where any was executed or may have been.
 */
export function refusalOfParts(parts: readonly TradeOutcome[], whole: Intent | null): Intent | null {
  const intents = parts.map(({ intent }) => intent);
  if (intents.some(({ executed }) => executed !== false)) return null;
  return intents.find(({ state }) => state === whole?.state) ?? intents[0] ?? null;
}

/** True where every part is told from an earlier request, so that nothing was sent now. */
export function isReplayOfParts(parts: readonly TradeOutcome[]): boolean {
  return parts.length > 0 && parts.every(({ replayed }) => replayed);
}
