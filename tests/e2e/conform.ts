/** A value of a JSON document. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Fields that tell the moment of the answer, so that two servers cannot agree on them. */
const OF_THE_MOMENT = new Set(["timestamp", "requestId"]);

/** Fields that 0.5.0 mostly leaves null and this product fills. */
const OFTEN_NULL = new Set(["hint"]);

/** What one comparison allows beyond equality. */
export interface Tolerance {
  /** Fields whose values may differ as long as they are of one type. */
  readonly typesOnly?: ReadonlySet<string>;
}

function kind(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/**
 * Lists where `ours` breaks the promise made by `theirs`: every field is there, with the same type and value. Fields
 * that only `ours` has are welcome.
 */
export function breaches(theirs: Json, ours: Json, tolerance: Tolerance = {}, path = "$"): string[] {
  if (kind(theirs) !== kind(ours)) {
    return [
      `${path}: ${kind(theirs)} became ${kind(ours)} (${JSON.stringify(theirs)} -> ${JSON.stringify(ours)})`,
    ];
  }
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    if (theirs.length !== ours.length) return [`${path}: ${theirs.length} elements became ${ours.length}`];
    return theirs.flatMap((value, i) => breaches(value, ours[i] as Json, tolerance, `${path}[${i}]`));
  }
  if (theirs !== null && typeof theirs === "object" && !Array.isArray(theirs)) {
    const mine = ours as { [key: string]: Json };
    return Object.entries(theirs).flatMap(([key, value]) => {
      if (!(key in mine)) return [`${path}.${key}: missing`];
      if (OFTEN_NULL.has(key) && value === null) return [];
      if (OF_THE_MOMENT.has(key) || tolerance.typesOnly?.has(key)) {
        const same = kind(value) === kind(mine[key] as Json);
        return same ? [] : [`${path}.${key}: ${kind(value)} became ${kind(mine[key] as Json)}`];
      }
      return breaches(value, mine[key] as Json, tolerance, `${path}.${key}`);
    });
  }
  if (typeof theirs === "number" && typeof ours === "number") {
    const near = Math.abs(theirs - ours) <= 1e-9 * Math.max(1, Math.abs(theirs));
    return near ? [] : [`${path}: ${theirs} became ${ours}`];
  }
  return theirs === ours ? [] : [`${path}: ${JSON.stringify(theirs)} became ${JSON.stringify(ours)}`];
}
