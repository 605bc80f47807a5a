/** The value below which this share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The two figures that every table has: half of the samples, and all but the slowest hundredth. */
export function p50AndP99(samples: readonly number[]): [string, string] {
  return [quantile(samples, 0.5).toFixed(2), quantile(samples, 0.99).toFixed(2)];
}

/** Prints a row of a Markdown table. */
export function row(...cells: readonly string[]): void {
  say(`| ${cells.join(" | ")} |`);
}

/** Prints the head of a Markdown table. */
export function head(...cells: readonly string[]): void {
  row(...cells);
  say(`|${cells.map(() => "---|").join("")}`);
}

/** Prints what the figures were measured on: other work of the machine is part of it. */
export function sayMachine(): void {
  const load = Deno.loadavg().map((each) => each.toFixed(1)).join(" ");
  say(`Deno ${Deno.version.deno}, ${navigator.hardwareConcurrency} cores, load ${load}\n`);
}

/** Prints a line. */
export function say(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}
