/** Rounds to eight decimals: takes away the noise of binary fractions and nothing that a price or money has. */
export function tidy(value: number): number {
  const scaled = Math.abs(value) < 1e7 ? Math.round(value * 1e8) / 1e8 : value;
  return scaled === 0 ? 0 : scaled;
}

/** Rounds a price to the decimals of its symbol. */
export function roundToDigits(price: number, digits: number): number {
  return Number(price.toFixed(digits));
}
