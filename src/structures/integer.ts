import { z } from "@hono/zod-openapi";

/**
 * An unsigned 64-bit integer: a number while it is exact, a bigint above 2^53. In JSON it is always a number with
 * all its digits.
 */
export const Integer = z.union([z.int(), z.bigint()]).openapi({ type: "integer", format: "int64" });

/** The same, or null. */
export const NullableInteger = Integer.nullable().openapi({ type: ["integer", "null"], format: "int64" });

/** A ticket, a magic number or another unsigned 64-bit integer. */
export type Integer = z.infer<typeof Integer>;
