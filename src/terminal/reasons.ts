import type { ErrorCode } from "../error_table.ts";
import { ErrorReason } from "./gen/mt5/v1/ErrorReason.ts";

const CODES = new Map(
  Object.entries(ErrorReason).map(([name, number]) => [number as number, name.slice("ERROR_REASON_".length)]),
);

/** The code of the error table for a reason of the wire; null for the unspecified one and for one that is newer. */
export function codeOfReason(reason: number): ErrorCode | null {
  return reason === 0 ? null : (CODES.get(reason) ?? null) as ErrorCode | null;
}
