/** Rounds to eight decimals: takes away the noise of binary fractions and nothing that a price or money has. */
export function tidy(value: number): number {
  return Number(value.toFixed(8)) + 0;
}

/** Rounds a price to the decimals of its symbol. */
export function roundToDigits(price: number, digits: number): number {
  return Number(price.toFixed(digits));
}
