/**
 * The moment that a wall-clock time without an offset names in a zone, as ISO 8601 in UTC.
 * `local` is "2026-11-20T11:37:35[.123456]"; `timeZone` an IANA name. Null when the text is no time.
 * A time that a clock change skips or repeats is read with the offset that holds before the change.
 */
export function momentOf(local: string, timeZone: string): string | null {
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(local)) return isoOrNull(Date.parse(local));
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const first = asUtc - offsetMs(asUtc, timeZone);
  return isoOrNull(asUtc - offsetMs(first, timeZone));
}

function isoOrNull(ms: number): string | null {
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function offsetMs(utcMs: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(utcMs).map(({ type, value }) => [type, value]));
  const wall = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
  return wall - Math.floor(utcMs / 1000) * 1000;
}
