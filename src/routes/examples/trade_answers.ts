import { resultExample } from "./trading.ts";

/** A market order that was executed. */
export const submittedExample = {
  executed: true,
  state: "FILLED",
  clientOrderId: "breakout-0815-1",
  clientOrderIdGenerated: false,
  parentClientOrderId: null,
  intentId: 17,
  operation: "submitOrder",
  retcode: 10009,
  retcodeName: "DONE",
  reason: null,
  order: 1000000001,
  deal: 2000000001,
  position: 1000000001,
  volume: 0.1,
  price: 1.08512,
  message: "The order was executed: the request was executed (10009 DONE)",
  hint: null,
  comment: "oa4T0QK2ZP1M9VC-api-order",
  commentTruncated: false,
  evidence: "reply",
  corrected: false,
  acceptTimeUtc: "2026-03-20T08:00:00.120Z",
  sendTimeUtc: "2026-03-20T08:00:00.121Z",
  updateTimeUtc: "2026-03-20T08:00:00.150Z",
  notes: [],
  request: resultExample.request,
  result: resultExample,
  replayed: false,
};

/** The same as 0.5.0 tells it. */
export const replyOf050Example = {
  ...submittedExample,
  clientOrderId: "8a1c6e4b0f6d4f0c9f5d2a7b3c1e0d9f",
  clientOrderIdGenerated: true,
  message: "Request executed",
  success: true,
};

/** A dry run: what would be sent, and the account as it would be. */
export const dryRunExample = {
  ...submittedExample,
  executed: false,
  state: "ACCEPTED",
  intentId: null,
  retcode: null,
  retcodeName: null,
  order: null,
  deal: null,
  position: null,
  volume: 0,
  price: 0,
  message: "The order passed every check; nothing was sent",
  evidence: "",
  sendTimeUtc: null,
  result: null,
  dryRun: true,
  check: {
    retcode: 0,
    balance: 10000,
    equity: 10000,
    profit: 0,
    margin: 108.51,
    marginFree: 9891.49,
    marginLevel: 9215.74,
    comment: "Done",
    request: resultExample.request,
  },
};

/** A trade that changed or removed something. */
export function doneExample(operation: string) {
  return { ...submittedExample, operation, state: "DONE", deal: null, volume: 0, price: 0 };
}

/** A trade of several parts. */
export function groupExample(operation: string) {
  return {
    executed: true,
    state: "DONE",
    intentId: 18,
    clientOrderId: "flat-0815-1",
    clientOrderIdGenerated: false,
    count: 1,
    outcomes: [{
      ...submittedExample,
      operation,
      clientOrderId: "part-5b1f7c0d9e2a4b6c8d0e1f2a",
      parentClientOrderId: "flat-0815-1",
    }],
  };
}
