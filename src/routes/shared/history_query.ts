import { z } from "@hono/zod-openapi";
import { ApiError } from "../../errors.ts";
import { given } from "../../given.ts";
import type { HistorySelection, Terminal } from "../../terminal/terminal.ts";
import type { BrokerClock } from "../../trading/broker_clock.ts";
import { rangeQuery, readSpan, type Span } from "./dates.ts";
import { filterQuery } from "./filters.ts";
import { ticketQuery } from "./parameters.ts";

/** The span of history that is read where none is given. */
export const HISTORY_DEFAULTS = { daysBefore: 7, daysAfter: 0 };

/** Query parameters that select finished orders or deals. */
export const historyQuery = z.object({
  ...rangeQuery,
  ticket: ticketQuery("Only the record with this ticket; dates are not used then"),
  position: ticketQuery("All records of the position with this identifier; dates are not used then"),
  ...filterQuery.shape,
});

/** Fields of replies that tell which span was read. */
export const spanFields = {
  fromDate: z.string().nullable().describe("Start that was used, true UTC; null with ticket or position"),
  toDate: z.string().nullable().describe("End that was used, true UTC; null with ticket or position"),
};

type Query = z.output<typeof historyQuery>;

/** Reads the records that a query selects, and the fields of the reply that go around them. */
export async function readHistory<Kind extends { readonly symbol: string }>(
  terminal: Pick<Terminal, "clock">,
  query: Query,
  read: (selection: HistorySelection) => Promise<Kind[]>,
) {
  const clock = await terminal.clock();
  const { selection, span } = selectionOf(query, clock);
  const found = await read(selection);
  // The terminal filters spans only.
  const records = found.filter(({ symbol }) => query.symbol === undefined || symbol === query.symbol);
  const fields = {
    fromDate: span?.fromDate ?? null,
    toDate: span?.toDate ?? null,
    count: records.length,
    brokerOffsetSeconds: clock.offsetSeconds,
  };
  return { records, clock, fields };
}

// The span is null where it asks by ticket or position.
function selectionOf(
  query: Query,
  clock: BrokerClock,
): { selection: HistorySelection; span: Span | null } {
  const { ticket, position, symbol, group } = query;
  const dated = query.fromDate !== undefined || query.toDate !== undefined;
  if ([ticket !== undefined, position !== undefined, dated].filter(Boolean).length > 1) {
    throw new ApiError(
      "VALIDATION_FAILED",
      "Cannot read history: give dates, ticket or position, only one of them.",
    );
  }
  if (ticket !== undefined) return { selection: { ticket }, span: null };
  if (position !== undefined) return { selection: { position }, span: null };
  const span = readSpan(query, clock, HISTORY_DEFAULTS);
  const { from, to } = span;
  return { selection: { from, to, ...given({ group: symbol ?? group }) }, span };
}
