const mostDays = 366;
const dayMs = 24 * 60 * 60 * 1000;

/** The days on which an acceptance may end, both included, as YYYY-MM-DD in the zone: tomorrow to 366 days ahead. */
export function acceptableDays(now: string, timeZone: string): { first: string; last: string } {
  const today = Date.parse(dayOf(now, timeZone));
  const daysAhead = (days: number) => new Date(today + days * dayMs).toISOString().slice(0, 10);
  return { first: daysAhead(1), last: daysAhead(mostDays) };
}

function dayOf(at: string, timeZone: string): string {
  // Sweden writes days as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(at));
}
