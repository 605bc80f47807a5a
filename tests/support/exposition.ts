import assert from "node:assert/strict";

const NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const HELP = new RegExp(`^# HELP (${NAME}) \\S.*$`);
const TYPE = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram)$`);
const LABEL = `[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\[\\\\"n])*"`;
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)\\})? (-?[0-9.]+(?:e[+-]?[0-9]+)?)$`);

/** The figures by name and sorted labels, as in `up{host="a"}`. */
export type Figures = ReadonlyMap<string, number>;

/** Reads the text format of Prometheus, and fails where a strict reader or the rules for names would complain. */
export function figuresOf(text: string): Figures {
  assert.ok(text.endsWith("\n"));
  const figures = new Map<string, number>();
  const families = new Map<string, number>();
  let [helped, family, type] = ["", "", ""];
  for (const line of text.split("\n")) {
    const [, help] = HELP.exec(line) ?? [];
    const [, named, kind = ""] = TYPE.exec(line) ?? [];
    if (help !== undefined) {
      helped = help;
    } else if (named !== undefined) {
      assert.equal(named, helped, "the help stands before the type");
      assert.ok(!families.has(named), `${named} stands in two places`);
      assert.equal(named.endsWith("_total"), kind === "counter", named);
      families.set(named, 0);
      [family, type] = [named, kind];
    } else if (line !== "") {
      const [, name = "", labels = "", value] = SAMPLE.exec(line) ??
        assert.fail(`This is no sample: ${line}`);
      assert.equal(/_bucket$/.test(name), type === "histogram" && /\ble="/.test(labels), line);
      const base = type === "histogram" ? name.replace(/_(bucket|sum|count)$/, "") : name;
      assert.equal(base, family, line);
      const series = nameOf(name, labels);
      assert.ok(!figures.has(series), `${series} stands twice`);
      figures.set(series, Number(value));
      families.set(family, (families.get(family) ?? 0) + 1);
    }
  }
  for (const [name, samples] of families) assert.ok(samples > 0, `${name} has no value`);
  checkHistograms(figures);
  return figures;
}

function nameOf(name: string, labels: string): string {
  const sorted = [...labels.matchAll(new RegExp(LABEL, "g"))].map(([label]) => label).sort();
  return sorted.length === 0 ? name : `${name}{${sorted.join(",")}}`;
}

// Each bucket has those of all smaller ones too, and the last one has all.
function checkHistograms(figures: Figures): void {
  const before = new Map<string, number>();
  for (const [series, value] of figures) {
    const [, bound] = /_bucket\{.*\ble="([^"]+)"/.exec(series) ?? [];
    if (bound === undefined) continue;
    const histogram = series.replace(/,?le="[^"]+",?/, "");
    assert.ok(value >= (before.get(histogram) ?? 0), series);
    before.set(histogram, value);
    if (bound === "+Inf") assert.equal(value, figures.get(histogram.replace("_bucket", "_count")), series);
  }
}
