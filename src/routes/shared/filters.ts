import { z } from "@hono/zod-openapi";
import { given } from "../../given.ts";
import type { Integer } from "../../structures/mod.ts";
import type { Filter } from "../../terminal/terminal.ts";
import { textQuery, unsignedQuery } from "./parameters.ts";

/** Query parameters that narrow a list down. */
export const filterQuery = z.object({
  symbol: textQuery("Only this symbol, exact name", "EURUSD"),
  group: textQuery(
    "Only symbols that match MT5's filter: names with *, comma separated, ! excludes",
    "*USD*,!*JPY*",
  ),
});

/** Query parameters that narrow down a list of what is open, which has a magic number. */
export const openFilterQuery = filterQuery.extend({
  magic: unsignedQuery("Only those with this number", 42),
});

/** The records with this magic number; all where it is absent. The terminal itself cannot select by it. */
export function withMagic<Kind extends { readonly magic: Integer }>(
  records: readonly Kind[],
  magic: Integer | undefined,
): readonly Kind[] {
  return magic === undefined ? records : records.filter((record) => record.magic === magic);
}

/** The filter of a query; the symbol wins over the group. */
export function filterOf({ symbol, group }: z.output<typeof filterQuery>): Filter {
  return symbol === undefined ? given({ group }) : { symbol };
}
