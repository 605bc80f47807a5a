import { ERROR_TABLE } from "../error_table.ts";
import { ApiError, type ErrorCode, type Problem, problemOf } from "../errors.ts";
import { TRADE_ERRORS } from "../trade_errors.ts";

const REQUEST_ID = "5b1f7c0d-9e2a-4b6c-8d0e-1f2a3c4d5e6f";
const NOBODY_KNOWS: readonly ErrorCode[] = ["ORDER_OUTCOME_UNKNOWN", "REQUEST_IN_PROGRESS"];
// It answers a question, not a trade.
const NO_TRADE: readonly ErrorCode[] = ["INTENT_NOT_FOUND"];

/** An example of the body of each error, by its code: the responses of the OpenAPI document refer to them. */
export function errorExamples(): [ErrorCode, { readonly value: Problem }][] {
  const codes = Object.keys(ERROR_TABLE) as ErrorCode[];
  return codes.map((code) => {
    const error = new ApiError(code, detailOf(ERROR_TABLE[code].title), { members: endingOf(code) });
    return [code, { value: problemOf(error, REQUEST_ID) }];
  });
}

function detailOf(title: string): string {
  const isName = /^\w+[A-Z]/.test(title);
  return `Cannot answer: ${isName ? title : title[0]?.toLowerCase() + title.slice(1)}.`;
}

function endingOf(code: ErrorCode): { executed?: boolean | null } {
  if (NOBODY_KNOWS.includes(code)) return { executed: null };
  return code in TRADE_ERRORS && !NO_TRADE.includes(code) ? { executed: false } : {};
}
