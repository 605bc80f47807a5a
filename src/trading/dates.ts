const SHAPE = new RegExp(
  "^(\\d{4})-?(\\d{2})-?(\\d{2})" +
    "(?:[T ](\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?)?" +
    "(Z|z|[+\\- ]\\d{2}(?::?\\d{2})?)?)?$",
);

/**
 * Reads an ISO 8601 date or date and time as milliseconds of UTC, or null where the text is none. A time without an
 * offset is UTC, a date alone is its midnight in UTC. A blank before the offset is read as `+`, because an
 * unescaped `+` arrives as a blank in a query.
 */
export function parseDate(text: string): number | null {
  const parts = SHAPE.exec(text.trim());
  if (!parts) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "0", offset = "Z"] = parts;
  const fields = [year, month, day, hour, minute, second].map(Number) as Fields;
  if (!exists(fields)) return null;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000);
  const shift = offsetMinutes(offset);
  if (shift === null) return null;
  return utcOf(fields) + milliseconds - shift * 60_000;
}

/** Milliseconds of UTC in RFC 3339 with `+00:00`, with milliseconds only where there are some. */
export function utcText(utcMsc: number): string {
  const text = new Date(utcMsc).toISOString();
  return `${text.endsWith(".000Z") ? text.slice(0, 19) : text.slice(0, 23)}+00:00`;
}

type Fields = [number, number, number, number, number, number];

function utcOf([year, month, day, hour, minute, second]: Fields): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
}

// A day that its month does not have lands in another month.
function exists(fields: Fields): boolean {
  const [year, month, , hour, minute, second] = fields;
  const date = new Date(utcOf(fields));
  return year >= 1 && hour < 24 && minute < 60 && second < 60 && date.getUTCMonth() === month - 1;
}

function offsetMinutes(offset: string): number | null {
  if (offset.toUpperCase() === "Z") return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(":", "") || "0");
  if (hours > 23 || minutes > 59) return null;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
