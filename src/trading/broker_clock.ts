const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How the relation between the broker's clock and UTC is known. */
export type BrokerClockSource = "configured" | "detected" | "unknown";

/** What the terminal server reports of the broker's clock. */
export interface BrokerClockFacts {
  readonly source: BrokerClockSource;
  /** `new-york-close`, an IANA name, a fixed offset such as `+02:00`, or empty while unknown. */
  readonly zone: string;
  /** Broker's clock minus UTC now, in seconds; null while unknown. */
  readonly offsetSeconds: number | null;
  /** Broker's clock at the moment of the report, milliseconds as MT5 writes them; null while unknown. */
  readonly serverTimeMsc?: number | null;
}

/**
 * The broker's wall clock, in which MT5 writes every time as if it were Unix time. Converts per date, so that a bar
 * of January and a bar of July of one reply each get the offset that was valid then. While the relation is unknown
 * both directions return their argument unchanged.
 */
export class BrokerClock {
  readonly source: BrokerClockSource;
  readonly zone: string;
  readonly offsetSeconds: number | null;
  readonly #rule: ((utcMsc: number) => number) | null;
  readonly #serverTimeMsc: number | null;
  readonly #now: () => number;
  readonly #reportedAt: number;
  #memoQuarter = Number.NaN;
  #memoOffset = 0;

  /** Throws RangeError where the zone is no rule, no IANA name and no fixed offset. */
  constructor(facts: BrokerClockFacts, now: () => number = Date.now) {
    this.source = facts.source;
    this.zone = facts.zone;
    this.#now = now;
    this.#reportedAt = now();
    this.#serverTimeMsc = facts.serverTimeMsc ?? null;
    this.#rule = offsetRule(facts);
    this.offsetSeconds = facts.offsetSeconds ?? (this.#rule ? this.#rule(this.#reportedAt) / 1000 : null);
  }

  /** The clock of a broker of whom nothing is known yet. */
  static unknown(now: () => number = Date.now): BrokerClock {
    return new BrokerClock({ source: "unknown", zone: "", offsetSeconds: null }, now);
  }

  /** True where times can be told in true UTC. */
  get known(): boolean {
    return this.#rule !== null;
  }

  /**
   * Milliseconds of the broker's clock as true UTC. In the hour that comes twice when summer time ends the earlier
   * moment is taken; in the hour that does not exist the clock is read as if it had not been moved.
   */
  toUtcMsc(brokerMsc: number): number {
    if (!this.#rule) return brokerMsc;
    const quarter = Math.floor(brokerMsc / QUARTER);
    if (quarter !== this.#memoQuarter) {
      this.#memoQuarter = quarter;
      this.#memoOffset = wallClockOffset(this.#rule, quarter * QUARTER);
    }
    return brokerMsc - this.#memoOffset;
  }

  /** Milliseconds of true UTC on the broker's clock. */
  toBrokerMsc(utcMsc: number): number {
    return this.#rule ? utcMsc + this.#rule(utcMsc) : utcMsc;
  }

  /**
   * Now in true UTC, by the broker's newest tick where there is one, else by this computer. While the relation is
   * unknown but a tick was seen it is the broker's clock itself, so that ranges fit the times the terminal gives.
   */
  nowMsc(): number {
    const now = this.#now();
    if (this.#serverTimeMsc === null) return now;
    return this.toUtcMsc(this.#serverTimeMsc + (now - this.#reportedAt));
  }
}

function offsetRule(facts: BrokerClockFacts): ((utcMsc: number) => number) | null {
  if (facts.source === "unknown") return null;
  if (facts.zone === "new-york-close") {
    const newYork = zoneRule("America/New_York");
    return (utcMsc) => newYork(utcMsc) + 7 * HOUR;
  }
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(facts.zone);
  if (fixed) {
    const offset = (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * HOUR + Number(fixed[3]) * MINUTE);
    return () => offset;
  }
  if (facts.zone !== "") return zoneRule(facts.zone);
  const offset = facts.offsetSeconds;
  return offset === null ? null : () => offset * 1000;
}

// A day without a change needs one look-up in the time zone database; only the days of a change need finer ones.
function zoneRule(zone: string): (utcMsc: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const known = new Map<number, number>();
  const lookUp = (utcMsc: number): number => {
    let offset = known.get(utcMsc);
    if (offset === undefined) {
      offset = longOffset(format.format(utcMsc));
      known.set(utcMsc, offset);
    }
    return offset;
  };
  return (utcMsc) => {
    const day = Math.floor(utcMsc / DAY) * DAY;
    const offset = lookUp(day);
    return offset === lookUp(day + DAY) ? offset : lookUp(Math.floor(utcMsc / QUARTER) * QUARTER);
  };
}

function longOffset(text: string): number {
  const parts = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text);
  if (!parts) return 0;
  const size = Number(parts[2]) * HOUR + Number(parts[3]) * MINUTE + Number(parts[4] ?? 0) * 1000;
  return parts[1] === "-" ? -size : size;
}

function wallClockOffset(rule: (utcMsc: number) => number, brokerMsc: number): number {
  const before = rule(brokerMsc - DAY);
  const after = rule(brokerMsc + DAY);
  if (before === after || rule(brokerMsc - before) === before) return before;
  return rule(brokerMsc - after) === after ? after : before;
}
