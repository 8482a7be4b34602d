/** A time of a report as ISO 8601 in UTC, which Locust writes without saying so: "2026-11-20 11:04:51"; null for anything else. */
export function utcMoment(text: string | null): string | null {
  const [, date, time] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|\+00:00)?$/.exec(text?.trim() ?? "") ?? [];
  const ms = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
