import type { Timestamp, Timestamp__Output } from "./gen/google/protobuf/Timestamp.ts";

/** A moment of the wire in RFC 3339 with milliseconds; null where there is none. */
export function toInstant(time: Timestamp__Output | null | undefined): string | null {
  if (!time) return null;
  return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}

/** A moment for the wire, from milliseconds of UTC. */
export function fromUtcMsc(utcMsc: number): Timestamp {
  const seconds = Math.floor(utcMsc / 1000);
  return { seconds: String(seconds), nanos: Math.round((utcMsc - seconds * 1000) * 1e6) };
}
