import type { Intent } from "./contract.ts";

/** An intent of which nothing is known but these: the request never reached the journal, or nobody could be asked. */
export function blankIntent(
  known: Pick<Intent, "clientKey" | "state" | "executed" | "reason" | "message"> & Partial<Intent>,
): Intent {
  return {
    intentId: null,
    clientKeyGenerated: false,
    parentKey: "",
    operation: "",
    retcode: null,
    order: 0,
    deal: 0,
    position: 0,
    volume: 0,
    price: 0,
    notes: [],
    request: null,
    result: null,
    comment: "",
    commentTruncated: false,
    evidence: "",
    corrected: false,
    acceptTime: null,
    sendTime: null,
    updateTime: null,
    ...known,
  };
}
