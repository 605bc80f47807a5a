import { z } from "@hono/zod-openapi";
import type { Level, TradeOptions } from "../../trading/contract.ts";
import { readDate } from "./dates.ts";
import { booleanQuery, numberField, optionalIntegerField, positiveField } from "./parameters.ts";
import { clientOrderIdField, type TradeName } from "./trade_name.ts";

const LONGEST_WAIT_MSC = 60_000;

/** Fields of every body that trades. */
export const optionFields = {
  clientOrderId: clientOrderIdField,
  maxAgeMsc: z.int().min(1).max(LONGEST_WAIT_MSC).optional().openapi({
    description:
      "Milliseconds that the request may wait before it is sent; later it is not sent. Default 5000",
    example: 5000,
  }),
  notAfter: z.string().optional().openapi({
    description: "Moment after which it is not sent, ISO 8601. Without an offset it is UTC",
    example: "2026-03-20T08:00:05Z",
  }),
  dryRun: z.boolean().optional().openapi({
    description: "True: everything is checked, nothing is written down or sent",
    example: false,
  }),
};

/** Query parameter of operations without a body. */
export const dryRunQuery = booleanQuery("True: everything is checked, nothing is written down or sent");

/** Field that is a stop loss or a take profit: a number is a price. */
export function levelField(description: string, example: number) {
  const units = [
    numberField(description, example),
    z.strictObject({ price: positiveField("Price", example) }).openapi("LevelByPrice"),
    z.strictObject({ points: positiveField("Distance from the entry in points", 200) })
      .openapi("LevelByPoints"),
    z.strictObject({
      money: positiveField("What it may cost or bring at most for the whole volume, account currency", 50),
    }).openapi("LevelByMoney"),
  ] as const;
  return z.union(units, "must be a price, or an object with one of price, points and money, above 0")
    .openapi({ description });
}

/** Fields of bodies that send a deal. */
export const dealFields = {
  deviation: optionalIntegerField("Greatest slippage in points; default 20", 20),
  magic: optionalIntegerField("Number by which a program knows its trades", 42),
  comment: z.string().optional().openapi({
    description: "Comment. A token that identifies the request is put before it; it is cut to 26 in all",
    example: "breakout",
  }),
  filling: z.enum(["FOK", "IOC", "RETURN", "BOC"]).optional().openapi({
    description: "How it is filled; without it one that the symbol allows",
    example: "IOC",
  }),
};

/** Fields of bodies that say how long a pending order lasts. */
export const expiryFields = {
  lifetime: z.enum(["GTC", "DAY", "SPECIFIED", "SPECIFIED_DAY"]).optional().openapi({
    description:
      "How long a pending order lasts: until cancelled, this day, until `expiration`, until its day ends",
    example: "SPECIFIED",
  }),
  expiration: z.string().optional().openapi({
    description: "End of a pending order, ISO 8601. Without an offset it is UTC",
    example: "2026-03-20T16:00:00Z",
  }),
};

interface GivenOptions {
  readonly maxAgeMsc?: number | undefined;
  readonly notAfter?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/** The options of a trade. Fails with INVALID_DATE. */
export function optionsOf(name: TradeName, { maxAgeMsc, notAfter, dryRun }: GivenOptions = {}): TradeOptions {
  const notAfterMsc = readDate("notAfter", notAfter);
  return { clientKey: name.key, isNewKey: name.isGenerated, maxAgeMsc, notAfterMsc, dryRun };
}

// Null removes (or is none), and so does 0, which MT5 reads as none.
function levelOf(level: number | Level | undefined): Level | undefined {
  if (level === 0) return null;
  return typeof level === "number" ? { price: level } : level;
}

/** The levels of a body: null removes (or is none), absent keeps. */
export function levelsOf({ sl, tp }: { sl?: number | Level | undefined; tp?: number | Level | undefined }) {
  return { sl: levelOf(sl), tp: levelOf(tp) };
}

/** The lifetime of a body. Fails with INVALID_DATE. */
export function expiryOf(
  { lifetime, expiration }: {
    lifetime?: "GTC" | "DAY" | "SPECIFIED" | "SPECIFIED_DAY" | undefined;
    expiration?: string | undefined;
  },
) {
  return { lifetime, expirationMsc: readDate("expiration", expiration) };
}
