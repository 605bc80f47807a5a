import { z } from "@hono/zod-openapi";
import { given } from "../../given.ts";
import type { Filter } from "../../terminal/terminal.ts";
import { textQuery } from "./parameters.ts";

/** Query parameters that narrow a list down. */
export const filterQuery = z.object({
  symbol: textQuery("Only this symbol, exact name", "EURUSD"),
  group: textQuery(
    "Only symbols that match MT5's filter: names with *, comma separated, ! excludes",
    "*USD*,!*JPY*",
  ),
});

/** The filter of a query; the symbol wins over the group. */
export function filterOf({ symbol, group }: z.output<typeof filterQuery>): Filter {
  return symbol === undefined ? given({ group }) : { symbol };
}
