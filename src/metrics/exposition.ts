// Not the package prom-client: `deno compile` overflows its stack over one that it needs (bintrees).

/** Content type of the text format of Prometheus. */
export const EXPOSITION_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** Names and words of what a value is of; the words are from closed sets. */
export type Labels = Readonly<Record<string, string>>;

/** A number; true is 1 and false is 0. */
export type Value = number | boolean;

/** A figure, with one value or one for each combination of labels. */
export interface Figure {
  /** That of a counter ends in _total, that of durations in _seconds. */
  readonly name: string;
  readonly help: string;
  readonly values: Value | readonly (readonly [Labels, Value | Histogram])[];
}

/** How often a number was at most as large as each bound. */
export class Histogram {
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #count = 0;
  #sum = 0;

  /** `bounds` are in rising order. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = bounds.map(() => 0);
  }

  /** Counts a number. */
  observe(value: number): void {
    this.#count++;
    this.#sum += value;
    this.#bounds.forEach((bound, index) => {
      if (value <= bound) this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    });
  }

  /** Its lines in the text format. */
  lines(name: string, labels: Labels): string[] {
    const buckets = this.#bounds.map((bound, index) => [String(bound), this.#counts[index] ?? 0] as const);
    return [
      ...[...buckets, ["+Inf", this.#count] as const].map(([le, count]) =>
        line(`${name}_bucket`, { ...labels, le }, count)
      ),
      line(`${name}_sum`, labels, this.#sum),
      line(`${name}_count`, labels, this.#count),
    ];
  }
}

/** Figures in the text format of Prometheus. */
export function expositionOf(figures: readonly Figure[]): string {
  return figures.flatMap(linesOf).map((each) => `${each}\n`).join("");
}

function linesOf({ name, help, values }: Figure): string[] {
  const all = typeof values === "object" ? values : [[{}, values] as const];
  if (all.length === 0) return [];
  const plain = name.endsWith("_total") ? "counter" : "gauge";
  const type = all.some(([, value]) => value instanceof Histogram) ? "histogram" : plain;
  const samples = all.flatMap(([labels, value]) =>
    value instanceof Histogram ? value.lines(name, labels) : [line(name, labels, value)]
  );
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples];
}

function line(name: string, labels: Labels, value: Value): string {
  const pairs = Object.entries(labels).map(([label, word]) => `${label}="${escaped(word)}"`);
  return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${Number(value)}`;
}

function escaped(word: string): string {
  return word.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
}
