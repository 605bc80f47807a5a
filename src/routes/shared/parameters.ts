import { z } from "@hono/zod-openapi";
import { ApiError } from "../../errors.ts";
import type { Integer } from "../../structures/mod.ts";

const LARGEST_TICKET = 2n ** 64n - 1n;
const Unsigned = wholeNumber(0);

/** Path parameter `{symbol}`. */
export const SymbolPath = z.object({
  symbol: z.string().openapi({
    param: { name: "symbol", in: "path" },
    description: "Exact name of the symbol at the broker, case-sensitive",
    example: "EURUSD",
  }),
});

/** Path parameter `{ticket}`, with all its digits. */
export const TicketPath = z.object({
  ticket: z.string().regex(/^-?\d+$/, "must be a whole number").transform(toInteger).openapi({
    param: { name: "ticket", in: "path" },
    type: "integer",
    format: "int64",
    description: "Ticket number",
    example: 1000000001,
  }),
});

/** Query parameter that is true or false, in the spellings that 0.5.0 takes. */
export function booleanQuery(description: string) {
  return z.stringbool("must be true or false").optional().openapi({
    type: "boolean",
    default: false,
    description,
    example: true,
  });
}

/** Query parameter that is a whole number in bounds. */
export function integerQuery(description: string, bounds: { min: number; max: number; default: number }) {
  return z.coerce.number("must be a whole number").int().min(bounds.min).max(bounds.max).default(
    bounds.default,
  )
    .openapi({
      type: "integer",
      minimum: bounds.min,
      maximum: bounds.max,
      default: bounds.default,
      description,
      example: bounds.default,
    });
}

/** Query parameter that is text and may be absent. */
export function textQuery(description: string, example: string) {
  return z.string().openapi({ description, example }).optional();
}

/** Query parameter that is a ticket and may be absent. */
export function ticketQuery(description: string) {
  return z.string().regex(/^\d+$/, "must be a whole number").transform(toInteger).optional().openapi({
    type: "integer",
    format: "int64",
    description,
    example: 1000000001,
  });
}

/** Query parameter that is a whole number of at most 64 bits, not negative, and may be absent. */
export function unsignedQuery(description: string, example: number) {
  return z.string().regex(/^\d+$/, "must be a whole number").transform(toInteger).pipe(Unsigned).optional()
    .openapi({ type: "integer", format: "int64", minimum: 0, description, example });
}

/** Field of a body that is a number, null or absent; text that is a number counts, as in 0.5.0. */
export function numberField(description: string, example: number) {
  return z.preprocess(numberFromText, z.number()).nullish()
    .openapi({ type: ["number", "null"], description, example });
}

/** Field of a body that is a number above zero; text that is a number counts, as in 0.5.0. */
export function positiveField(description: string, example: number) {
  return z.preprocess(numberFromText, z.number().positive())
    .openapi({ type: "number", exclusiveMinimum: 0, description, example });
}

/** Field of a body that is a number above zero, null or absent. */
export function optionalPositiveField(description: string, example: number) {
  return z.preprocess(numberFromText, z.number().positive()).nullish()
    .openapi({ type: ["number", "null"], exclusiveMinimum: 0, description, example });
}

/** Field of a body that is a number above zero and may be absent: where null would remove, it cannot be removed. */
export function changedField(description: string, example: number) {
  return z.preprocess(numberFromText, z.number().positive().optional()).optional()
    .openapi({ type: "number", exclusiveMinimum: 0, description, example });
}

/** Field of a body that is a whole number of at most 64 bits and not negative. */
export function integerField(description: string, example: number, otherwise: number) {
  return z.preprocess(numberFromText, Unsigned).default(otherwise)
    .openapi({ type: "integer", format: "int64", minimum: 0, default: otherwise, description, example });
}

/** Field of a body that is a whole number of at most 64 bits, not negative, and may be absent. */
export function optionalIntegerField(description: string, example: number) {
  return z.preprocess(numberFromText, Unsigned.optional()).optional()
    .openapi({ type: "integer", format: "int64", minimum: 0, description, example });
}

/** Field of a body that is a ticket: a whole number above zero. */
export function ticketField(description: string) {
  return z.preprocess(numberFromText, wholeNumber(1))
    .openapi({ type: "integer", format: "int64", minimum: 1, description, example: 1000000001 });
}

/** The ticket of a path, or INVALID_TICKET where no ticket can have that number. */
export function validTicket(ticket: Integer): Integer {
  if (ticket > 0 && ticket <= LARGEST_TICKET) return ticket;
  const bound = ticket > 0 ? `at most ${LARGEST_TICKET}` : "greater than 0";
  throw new ApiError("INVALID_TICKET", `Cannot use ticket ${ticket}: ticket must be ${bound}.`);
}

function wholeNumber(least: 0 | 1) {
  const rule = `must be a whole number from ${least} to ${LARGEST_TICKET}`;
  const fits = (value: Integer) => value >= least && value <= LARGEST_TICKET;
  return z.union([z.int(), z.bigint()], rule).refine(fits, rule);
}

function toInteger(digits: string): Integer {
  const exact = BigInt(digits);
  return exact >= Number.MIN_SAFE_INTEGER && exact <= Number.MAX_SAFE_INTEGER ? Number(exact) : exact;
}

function numberFromText(value: unknown): unknown {
  if (typeof value !== "string" || value.trim() === "") return value;
  if (/^[+-]?\d+$/.test(value.trim())) return toInteger(value.trim());
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}
