import { ERROR_TABLE } from "../error_table.ts";
import type { Intent } from "./contract.ts";
import { retcodeHint, retcodeName } from "./retcodes.ts";

// The journal has no words for these: nothing has happened yet that could be told.
const ON_ITS_WAY: Partial<Record<Intent["state"], string>> = {
  ACCEPTED: "It waits to be sent: ask again under the same name.",
  SENDING: "It is being sent: ask again under the same name.",
};

/** An intent as clients are told it: with the words for its retcode, and null for tickets that there are none of. */
export function toldIntent(intent: Intent) {
  const {
    clientKey,
    clientKeyGenerated,
    parentKey,
    acceptTime,
    sendTime,
    updateTime,
    retcode,
    reason,
    ...same
  } = intent;
  const hint = retcode === null ? null : retcodeHint(retcode);
  return {
    ...same,
    clientOrderId: clientKey,
    clientOrderIdGenerated: clientKeyGenerated,
    parentClientOrderId: parentKey || null,
    retcode,
    retcodeName: retcode === null ? null : retcodeName(retcode),
    reason,
    message: intent.message || (ON_ITS_WAY[intent.state] ?? ""),
    order: intent.order || null,
    deal: intent.deal || null,
    position: intent.position || null,
    hint: hint ?? (reason === null ? null : ERROR_TABLE[reason].hint),
    acceptTimeUtc: acceptTime,
    sendTimeUtc: sendTime,
    updateTimeUtc: updateTime,
  };
}
