import { status } from "@grpc/grpc-js";
import { ApiError } from "../errors.ts";
import { pause } from "../pause.ts";
import { blankIntent } from "../trading/blank_intent.ts";
import type { Intent, TradeOptions } from "../trading/contract.ts";
import { DEADLINE_MSC, type GrpcClient, isServiceError } from "./client.ts";
import { mt5 } from "./proto.ts";
import { failureOf, toApiError } from "./status.ts";
import { toIntent } from "./trading_wire.ts";

const PATIENCE_MSC = 3_000;
const PAUSE_MSC = 100;

/**
 * Throws the ApiError for a trade of which nothing was sent by this call, or that is still on its way. Its metadata says
 * `executed` "false" only where no earlier call with the same key can have been executed either: by the terminal server's
 * word, which has the journal, or because the key is new. Returns for all else: it may have been executed.
 */
export function throwIfNotSent(error: unknown, { isNewKey, dryRun }: TradeOptions): void {
  if (error instanceof ApiError) throw withExecuted(error, isNewKey ? false : null);
  if (!isServiceError(error)) return;
  const { code, metadata } = failureOf(error.metadata);
  const refused = metadata["executed"] === "false";
  const refusedAtTheDoor = code === "UNAUTHENTICATED" || code === "VALIDATION_FAILED" ||
    error.code === status.UNIMPLEMENTED;
  const notSentNow = refusedAtTheDoor || metadata["sent"] === "false";
  if (refused || notSentNow || code === "REQUEST_IN_PROGRESS" || dryRun === true) {
    const isNotExecuted = refused || dryRun === true || (notSentNow && isNewKey);
    throw withExecuted(toApiError(error), isNotExecuted ? false : null);
  }
}

/** Asks the journal what became of a key until it tells an end or a short time has passed. */
export async function recall(client: GrpcClient, { clientKey, isNewKey }: TradeOptions): Promise<Intent> {
  let known: Intent = unknownIntent(clientKey);
  for (const end = Date.now() + PATIENCE_MSC; Date.now() < end;) {
    const told = await ask(client, clientKey);
    // That a given key was not sent may be the end of an earlier call, while this one is still on its way.
    if (told !== null && (isNewKey || told.state !== "NOT_SENT")) known = told;
    const isOnItsWay = known.state === "ACCEPTED" || known.state === "SENDING" || known.intentId === null;
    if (!isOnItsWay) return known;
    await pause(PAUSE_MSC);
  }
  return known;
}

async function ask(client: GrpcClient, clientKey: string): Promise<Intent | null> {
  try {
    const { intent } = await client.read(
      mt5.IntentService.service.GetIntent,
      { clientKey },
      DEADLINE_MSC.status,
    );
    return intent === null ? null : toIntent(intent);
  } catch {
    // Not written down yet, or nobody there to ask: neither proves anything.
    return null;
  }
}

// Null where it is not known.
function withExecuted(error: ApiError, executed: false | null): ApiError {
  const { executed: _, sent: __, ...others } = error.metadata;
  return error.with({ metadata: executed === null ? others : { ...others, executed: "false" } });
}

function unknownIntent(clientKey: string): Intent {
  return blankIntent({
    clientKey,
    state: "UNKNOWN",
    executed: null,
    reason: "ORDER_OUTCOME_UNKNOWN",
    message:
      "Cannot tell whether it was executed: the terminal server was lost while it was being sent. Nothing was repeated.",
  });
}
