import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";

/** One level of the market book. */
export const BookInfoSchema = z
  .object({
    type: z.int().describe("BOOK_TYPE_*"),
    price: z.number().describe("Level price"),
    volume: Integer.describe("Integer volume"),
    volumeDbl: z.number().describe("Float volume (MQL5 calls it volume_real)"),
  })
  .openapi("BookInfo");

/** One level of the market book. */
export type BookInfo = z.infer<typeof BookInfoSchema>;
