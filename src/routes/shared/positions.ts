import { z } from "@hono/zod-openapi";
import { ApiError } from "../../errors.ts";
import {
  type Integer,
  TradeOrderSchema,
  type TradePosition,
  TradePositionSchema,
} from "../../structures/mod.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { ORIGINS } from "../../trading/origin.ts";
import { validTicket } from "./parameters.ts";
import { utcField } from "./replies.ts";

const originField = z.enum(ORIGINS).describe(
  "api: the comment begins with the token of a trade request. external: it does not; by hand, by another program, or " +
    "changed by the broker",
);

/** A position with its times in true UTC beside MT5's own. */
export const PositionSchema = TradePositionSchema.extend({
  timeUtc: utcField("Open time"),
  timeUpdateUtc: utcField("Last change"),
  origin: originField,
}).openapi("Position");

/** An order with its times in true UTC beside MT5's own. */
export const OrderSchema = TradeOrderSchema.extend({
  timeSetupUtc: utcField("Placing time"),
  timeDoneUtc: utcField("Time of execution or cancellation"),
  timeExpirationUtc: utcField("Expiry"),
  origin: originField,
}).openapi("Order");

/** The open position of a ticket. Fails with INVALID_TICKET or TICKET_NOT_FOUND. */
export async function openPosition(terminal: Terminal, ticket: Integer): Promise<TradePosition> {
  const [position] = await terminal.positions({ ticket: validTicket(ticket) });
  if (position) return position;
  throw new ApiError("TICKET_NOT_FOUND", `Cannot use ticket ${ticket}: ticket not found in open positions.`);
}
