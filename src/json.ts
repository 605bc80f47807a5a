declare global {
  interface BigInt {
    /** Writes the digits, so that tickets above 2^53 leave as exact JSON numbers. */
    toJSON(): unknown;
  }
}

// Not in the type library of every supported release.
const exact = JSON as unknown as {
  rawJSON(text: string): unknown;
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
};

/** Lets every `JSON.stringify` of this process write bigints as numbers with all their digits. */
export function writeBigintsExactly(): void {
  BigInt.prototype.toJSON = function (this: bigint) {
    return exact.rawJSON(this.toString());
  };
}

/** Reads JSON; integers beyond 2^53 become bigints, so that no digit is lost. */
export function parseJson(text: string): unknown {
  return exact.parse(text, (_key, value, { source }) => {
    const inexact = typeof value === "number" && !Number.isSafeInteger(value);
    return inexact && source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value;
  });
}
