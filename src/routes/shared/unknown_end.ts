import { ApiError } from "../../errors.ts";
import { locationOf, type TradeName } from "./trade_name.ts";

const RETRY_AFTER_SECONDS = 2;

/** The 202 of a trade whose end is not known: no client or proxy may repeat it under another name. */
export function unknownEnd(
  name: TradeName,
  detail: string,
  members: Readonly<Record<string, unknown>>,
): ApiError {
  return new ApiError("ORDER_OUTCOME_UNKNOWN", detail, {
    // A request without a name gets another one when it is sent again, and would be carried out a second time.
    members: { ...members, executed: null, retryable: !name.isGenerated },
    headers: { Location: locationOf(name) },
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
