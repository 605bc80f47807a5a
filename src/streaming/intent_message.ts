import type { IntentEvent } from "../trading/contract.ts";
import { utcText } from "../trading/dates.ts";
import { toldIntent } from "../trading/told_intent.ts";

/** The message of an event of the stream of trade requests: `intentChanged`, `intentCorrected` or `heartbeat`. */
export function intentMessage({ sequence, resumePoint, time, change }: IntentEvent) {
  const place = { timestamp: utcText(Date.parse(time)), sequence, resumePoint };
  if (change === null) return { event: "heartbeat", ...place };
  const { kind, stateBefore, intent } = change;
  const event = kind === "CORRECTED" ? "intentCorrected" : "intentChanged";
  return { event, ...place, change: kind, stateBefore, intent: toldIntent(intent) };
}
