/** Who opened a position or placed an order, as far as its comment tells. */
export const ORIGINS = ["api", "external"] as const;

/** Who opened a position or placed an order, as far as its comment tells. */
export type Origin = (typeof ORIGINS)[number];

// "oa" and 13 characters of Crockford's base 32, which has no I, L, O and U; the caller's own text follows after a hyphen.
const TOKEN = /^oa[0-9A-HJKMNP-TV-Z]{13}(?:-|$)/;

/**
 * `api` where the comment begins with the token of a trade request, from whichever terminal server; else `external`: by
 * hand, by another program, or by a broker that changes comments.
 */
export function originOf(comment: string): Origin {
  return TOKEN.test(comment) ? "api" : "external";
}
