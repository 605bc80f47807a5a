import { z } from "@hono/zod-openapi";

/** Field of replies with times: how the broker's clock stands to UTC. */
export const brokerOffsetSeconds = z.int().nullable().describe(
  "Broker's clock minus UTC now, in seconds; null while it is not known: then times are the broker's clock as they are",
);

/** Field that is a moment in true UTC. */
export function utcField(description: string) {
  return z.string().nullable().describe(
    `${description}, true UTC; null for none, or while the broker's clock is not known`,
  );
}

/** Null or what another schema, which has a name in the document, says: there .nullable() would admit no null. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

/** The documented 200 of a route. */
export function ok<Schema extends z.ZodType>(description: string, schema: Schema, example: unknown) {
  return { 200: { description, content: { "application/json": { schema, example } } } };
}

/** The documented 201 of a route. */
export function created<Schema extends z.ZodType>(description: string, schema: Schema, example: unknown) {
  return { 201: { description, content: { "application/json": { schema, example } } } };
}

/** The documented body of a route. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema, example: unknown) {
  return { body: { required: true, content: { "application/json": { schema, example } } } };
}
