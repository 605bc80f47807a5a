import { given } from "../given.ts";
import {
  CHANGE_KINDS,
  type DealTerms,
  type Expiry,
  type Intent,
  INTENT_STATES,
  type IntentEvent,
  type IntentState,
  type Level,
  type Levels,
  type RiskState,
  type TradeOptions,
  type TradeOutcome,
  TRADING_MODES,
} from "../trading/contract.ts";
import type { Intent__Output } from "./gen/mt5/v1/Intent.ts";
import type { RiskState__Output } from "./gen/mt5/v1/RiskState.ts";
import type { StopLevel } from "./gen/mt5/v1/StopLevel.ts";
import type { TradeOptions as WireOptions } from "./gen/mt5/v1/TradeOptions.ts";
import type { TradeOutcome__Output } from "./gen/mt5/v1/TradeOutcome.ts";
import type { WatchIntentsResponse__Output } from "./gen/mt5/v1/WatchIntentsResponse.ts";
import { fromUtcMsc, toInstant } from "./instants.ts";
import { codeOfReason } from "./reasons.ts";
import { digits, integer, toOrderCheckResult, toOrderSendResult, toTradeRequest } from "./structures.ts";

const LIFETIMES = { GTC: 1, DAY: 2, SPECIFIED: 3, SPECIFIED_DAY: 4 } as const;
const FILLINGS = { FOK: 1, IOC: 2, RETURN: 3, BOC: 4 } as const;

/** The options of a trade. */
export function fromOptions({ clientKey, maxAgeMsc, notAfterMsc, dryRun, basis }: TradeOptions): WireOptions {
  const notAfter = notAfterMsc === undefined ? undefined : fromUtcMsc(notAfterMsc);
  return given({ clientKey, maxAgeMsc, notAfter, dryRun, basis });
}

/** Both levels of something that exists: null removes, absent keeps. */
export function fromLevels({ sl, tp }: Levels) {
  const wire = (level: Level | undefined): StopLevel | undefined => level === null ? { remove: true } : level;
  return given({ sl: wire(sl), tp: wire(tp) });
}

/** Both levels of something new, which has none to remove. */
export function fromNewLevels({ sl, tp }: Levels) {
  return given({ sl: sl ?? undefined, tp: tp ?? undefined });
}

/** The lifetime of a pending order. */
export function fromExpiry({ lifetime, expirationMsc }: Expiry) {
  return given({
    lifetime: lifetime === undefined ? undefined : LIFETIMES[lifetime],
    expiration: expirationMsc === undefined ? undefined : fromUtcMsc(expirationMsc),
  });
}

/** What the trades have in common that send a deal. */
export function fromDealTerms({ deviation, magic, comment, filling }: DealTerms) {
  return given({
    deviation: digits(deviation),
    magic: digits(magic),
    comment,
    filling: filling === undefined ? undefined : FILLINGS[filling],
  });
}

/** The number of a state on the wire. */
export function fromState(state: IntentState) {
  return INTENT_STATES.indexOf(state) + 1 as never;
}

/** A trade request as the journal tells it. */
export function toIntent(wire: Intent__Output): Intent {
  const id = integer(wire.intentId);
  return {
    intentId: id === 0 ? null : id,
    clientKey: wire.clientKey,
    clientKeyGenerated: wire.clientKeyGenerated,
    parentKey: wire.parentKey,
    operation: wire.operation,
    // A state that is newer than this program is one whose meaning it does not know.
    state: INTENT_STATES[wire.state - 1] ?? "UNKNOWN",
    executed: wire.executed ?? null,
    retcode: (wire.retcode as number) === 0 ? null : wire.retcode,
    reason: codeOfReason(wire.reason),
    message: wire.message,
    order: integer(wire.order),
    deal: integer(wire.deal),
    position: integer(wire.position),
    volume: wire.volume,
    price: wire.price,
    notes: wire.notes,
    request: wire.request === null ? null : toTradeRequest(wire.request),
    result: wire.result === null ? null : toOrderSendResult(wire.result),
    comment: wire.comment,
    commentTruncated: wire.commentTruncated,
    evidence: wire.evidence,
    corrected: wire.corrected,
    acceptTime: toInstant(wire.acceptTime),
    sendTime: toInstant(wire.sendTime),
    updateTime: toInstant(wire.updateTime),
  };
}

/** A change of a request, or that there was none. */
export function toIntentEvent(
  { sequence, resumePoint, time, change }: WatchIntentsResponse__Output,
): IntentEvent {
  return { sequence: Number(sequence), resumePoint, time: toInstant(time) ?? "", change: toChange(change) };
}

function toChange(change: WatchIntentsResponse__Output["change"]): IntentEvent["change"] {
  if (!change?.intent) return null;
  return {
    // A kind that is newer than this program still tells that something new is known.
    kind: CHANGE_KINDS[change.kind - 1] ?? "SETTLED",
    stateBefore: INTENT_STATES[change.stateBefore - 1] ?? null,
    intent: toIntent(change.intent),
  };
}

/** What became of one request, or would where it is a dry run. */
export function toOutcome(
  { intent, replayed, check }: TradeOutcome__Output,
  isDryRun = false,
): TradeOutcome {
  if (intent === null) throw new TypeError("The terminal server sent an outcome without an intent");
  return {
    intent: toIntent(intent),
    replayed,
    isDryRun,
    check: check === null ? null : toOrderCheckResult(check),
  };
}

/** The kill switch and the guards. */
export function toRiskState(wire: RiskState__Output | null): RiskState {
  if (wire === null) throw new TypeError("The terminal server sent no state of the kill switch");
  return {
    // A mode that is newer than this program may let anything through or nothing.
    mode: TRADING_MODES[wire.mode - 1] ?? "halted",
    reason: wire.reason,
    since: toInstant(wire.since),
    guards: wire.guards,
    dayStartEquity: wire.dayStartEquity ?? null,
    dayResult: wire.dayResult ?? null,
    unresolved: wire.unresolved,
    limitsVersion: wire.limitsVersion ?? null,
    limitsSince: toInstant(wire.limitsSince),
    limitsWaiting: wire.limitsWaiting,
  };
}
