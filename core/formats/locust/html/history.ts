import type { LoadSeries, SeriesColumn } from "@/core/evidence/series";
import { isObject, member } from "@/core/formats/json/members";
import { percentileWindowSeconds } from "@/core/formats/locust/history";
import { utcMoment } from "@/core/formats/locust/html/moment";
import { mostSteps } from "@/core/formats/steps/steps";

/** Locust writes down a moment every five seconds. */
const usualSeconds = 5;

type About = { startedAt: string | null; percents: readonly (number | null)[] };

/** The charts of a report as one series of all requests; none where their moments are not told. */
export function historyOf(moments: readonly unknown[], { startedAt, percents }: About): LoadSeries[] {
  const rows = atMoments(moments, startedAt);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const steps = Math.round((last.at - first.at) / usualSeconds) + 1;
  if (steps < 2 || steps > mostSteps) return [];
  const columns: LoadSeries["columns"] = {};
  for (const [column, names] of columnNames(percents)) {
    const values = new Float32Array(steps).fill(Number.NaN);
    for (const { at, item } of rows) {
      const value = names.map((name) => toldValue(member(item, name))).find((told) => told !== null) ?? null;
      if (value !== null) values[Math.round((at - first.at) / usualSeconds)] = value;
    }
    if (values.some((value) => !Number.isNaN(value))) columns[column] = values;
  }
  return [
    {
      method: null,
      name: null,
      // A moment describes the time up to it.
      startedAt: new Date(1_000 * (first.at - usualSeconds)).toISOString(),
      stepSeconds: usualSeconds,
      windowSeconds: percentileWindowSeconds,
      columns,
      blocks: null,
    },
  ];
}

function columnNames([first, second]: About["percents"]): [SeriesColumn, string[]][] {
  const percentile = (share: number) => [
    `response_time_percentile_${share}`,
    `response_time_percentile_${100 * share}`,
    ...(first === share ? ["response_time_percentile_1"] : []),
    ...(second === share ? ["response_time_percentile_2"] : []),
  ];
  return [
    ["users", ["user_count"]],
    ["requestsPerSecond", ["current_rps"]],
    ["failuresPerSecond", ["current_fail_per_sec"]],
    ["p50Ms", percentile(0.5)],
    ["p95Ms", percentile(0.95)],
    ["p99Ms", percentile(0.99)],
  ];
}

/** A value stands alone, as `{"value": 3}`, or behind its moment: `["2025-08-22T08:06:41Z", 3]`. */
function toldValue(told: unknown): number | null {
  const value = Array.isArray(told) ? told.at(-1) : isObject(told) ? member(told, "value") : told;
  return typeof value === "number" && value >= 0 && Number.isFinite(Math.fround(value)) ? value : null;
}

type Row = { at: number; item: unknown };

/** Moments in seconds since 1970, ascending; one without a date is of the day of the start, or of the days after it. */
function atMoments(moments: readonly unknown[], startedAt: string | null): Row[] {
  const rows: Row[] = [];
  let before = startedAt === null ? null : Date.parse(startedAt) / 1_000;
  for (const item of moments) {
    const text = member(item, "time");
    if (typeof text !== "string") continue;
    const dated = utcMoment(text);
    const at = dated === null ? timeOfDay(text, before) : Date.parse(dated) / 1_000;
    if (at === null || (rows.length > 0 && before !== null && at <= before)) continue;
    rows.push({ at, item });
    before = at;
  }
  return rows;
}

const daySeconds = 86_400;

function timeOfDay(text: string, before: number | null): number | null {
  const [, hours, minutes, seconds] = /^(\d\d):(\d\d):(\d\d)$/.exec(text) ?? [];
  if (before === null || seconds === undefined) return null;
  const day = Math.floor(before / daySeconds) * daySeconds;
  const at = day + 3_600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
  return at < before ? at + daySeconds : at;
}
