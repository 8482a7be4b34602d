/** Seconds since 1970 as ISO 8601; null for none, for zero and for what no clock shows. */
export function unixTime(seconds: number | null): string | null {
  if (seconds === null || seconds <= 0 || seconds > 32_503_680_000) return null;
  return new Date(seconds * 1000).toISOString();
}

/** An engine's time with its offset, as it is written; null for "0001-01-01T00:00:00Z", which means never. */
export function engineTime(text: string | null): string | null {
  if (text === null || text.startsWith("0001-")) return null;
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}
