const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970 of a time as k6 writes it (RFC 3339, up to nine fractional digits), or null. */
export function timeMs(text: string): number | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const minute = Date.parse(`${match[1]}:00${match[4]}`);
  const [seconds, fraction = ""] = [Number(match[2]), match[3]];
  if (Number.isNaN(minute) || seconds > 59) return null;
  return momentMs(minute, seconds, Number(fraction.padEnd(9, "0")));
}

export function momentMs(minuteMs: number, seconds: number, nanoseconds: number): number {
  return minuteMs + (1e9 * seconds + nanoseconds) / 1e6;
}
