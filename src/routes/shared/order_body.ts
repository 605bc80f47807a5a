import { z } from "@hono/zod-openapi";
import { ApiError } from "../../errors.ts";
import type { NewOrder, OrderKind } from "../../trading/contract.ts";
import { integerField, numberField, positiveField } from "./parameters.ts";
import {
  dealFields,
  expiryFields,
  expiryOf,
  levelField,
  levelsOf,
  optionFields,
} from "./trade_parameters.ts";

const KINDS: readonly OrderKind[] = ["market", "limit", "stop", "stopLimit"];
const OF_0_5_0 = [
  "symbol",
  "side",
  "volume",
  "orderType",
  "price",
  "stopLimit",
  "deviation",
  "sl",
  "tp",
  "magic",
  "comment",
];

/** The body of a new order. */
export const OrderBody = z.strictObject({
  symbol: z.string().openapi({ description: "Exact name of the symbol", example: "EURUSD" }),
  side: z.string().openapi({ description: "buy or sell", example: "buy" }),
  volume: positiveField("Lots", 0.1),
  orderType: z.string().default("market").openapi({
    description: "market, limit, stop or stopLimit",
    example: "market",
  }),
  price: numberField(
    "Price of a limit, stop or stopLimit order; of a market order the price that is expected, in the new form only",
    1.08,
  ),
  stopLimit: numberField("Price of the limit order that a stopLimit order becomes", 1.085),
  deviation: integerField("Greatest slippage in points", 20, 20),
  sl: levelField("Stop loss: a price, or an object with price, points or money", 1.0825),
  tp: levelField("Take profit: a price, or an object with price, points or money", 1.095),
  magic: integerField("Number by which a program knows its trades", 42, 0),
  comment: z.string().default("api-order").openapi({
    description: "Comment. A token that identifies the request is put before it; it is cut to 26 in all",
  }),
  filling: dealFields.filling,
  ...expiryFields,
  ...optionFields,
}).openapi("CreateOrder");

type Body = z.output<typeof OrderBody>;

/** True for a body that only has what 0.5.0 has. */
export function isOf050(body: Body): boolean {
  const hasLevel = (level: Body["sl"]) => typeof level === "object" && level !== null;
  return Object.entries(body).every(([name, value]) => value === undefined || OF_0_5_0.includes(name)) &&
    !hasLevel(body.sl) && !hasLevel(body.tp);
}

/**
 * The order of a body; 0.5.0 ignores the price of a market order, and stopLimit of all but stopLimit orders. Fails with
 * INVALID_ORDER, INVALID_DATE, VALIDATION_FAILED.
 */
export function orderOf(body: Body, isIn050Form: boolean): NewOrder {
  const { symbol, volume, deviation, magic, comment, filling } = body;
  const side = sideOf(body.side);
  const kind = kindOf(body.orderType);
  const { price = null, stopLimit = null } = body;
  if (kind !== "market" && price === null) {
    throw new ApiError("INVALID_ORDER", `Cannot place order: price is required for ${kind} orders.`);
  }
  if (kind !== "stopLimit" && stopLimit !== null && !isIn050Form) throw needlessStopLimit(kind, stopLimit);
  if (kind === "stopLimit" && stopLimit === null) {
    throw new ApiError("INVALID_ORDER", "Cannot place order: stopLimit is required for stopLimit orders.");
  }
  return {
    symbol,
    side,
    kind,
    volume,
    price: kind === "market" && isIn050Form ? undefined : price ?? undefined,
    stopLimit: kind === "stopLimit" ? stopLimit ?? undefined : undefined,
    ...levelsOf(body),
    ...expiryOf(body),
    deviation,
    magic,
    comment,
    filling,
  };
}

/** Reads a side in any case. Fails with INVALID_ORDER. */
export function sideOf(text: string): "buy" | "sell" {
  const side = text.toLowerCase();
  if (side === "buy" || side === "sell") return side;
  throw new ApiError(
    "INVALID_ORDER",
    `Cannot place order: side must be 'buy' or 'sell', but is ${JSON.stringify(text)}.`,
  );
}

function needlessStopLimit(kind: OrderKind, stopLimit: number): ApiError {
  const msg = `is only for stopLimit orders, and this is a ${kind} order`;
  return new ApiError(
    "VALIDATION_FAILED",
    `Cannot accept the request: body field "stopLimit" ${msg}, but is ${stopLimit}.`,
    { errors: [{ loc: ["body", "stopLimit"], msg, type: "custom" }] },
  );
}

// 0.5.0 reads kinds in any case, with or without underscores.
function kindOf(text: string): OrderKind {
  const key = text.replaceAll("_", "").toLowerCase();
  const kind = KINDS.find((each) => each.toLowerCase() === key);
  if (kind !== undefined) return kind;
  throw new ApiError(
    "INVALID_ORDER",
    `Cannot place order: orderType must be one of: market, limit, stop, stopLimit, but is ${
      JSON.stringify(text)
    }.`,
  );
}
