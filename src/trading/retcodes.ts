import { RETCODE_TABLE } from "../retcode_table.ts";

/** MT5's name of a retcode without its prefix, as in `INVALID_STOPS`; null for one that MT5 does not name. */
export function retcodeName(retcode: number): string | null {
  return RETCODE_TABLE[retcode]?.name ?? null;
}

/** What to do about a retcode; null where nothing needs doing or MT5 does not name it. */
export function retcodeHint(retcode: number): string | null {
  return RETCODE_TABLE[retcode]?.hint ?? null;
}
