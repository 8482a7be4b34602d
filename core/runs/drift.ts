import type { LoadDrift, Tendency } from "@/core/evidence/load";
import type { LoadSeries } from "@/core/evidence/series";
import { median } from "@/core/stats/median";
import { monotoneTrend, type TimedValue } from "@/core/stats/monotone-trend";

type Steps = Pick<LoadSeries, "stepSeconds" | "windowSeconds" | "columns">;

/** Coarse enough for a stall of some seconds to stand in one or two windows of a run of minutes. */
const mostWindows = 40;
/** When fewer users than this share of the most are left, the run is ending, and what falls with them is no drift. */
const staying = 0.9;

/**
 * How p95 and throughput moved within a run, from its series of all requests: after the ramp-up and until users leave, in
 * at most 40 windows that share no request. Chance is told by `monotoneTrend`, which also allows for windows that depend on their
 * neighbours. Null where fewer than ten windows tell either.
 */
export function driftOf(series: Steps, rampUpSeconds: number | null): LoadDrift | null {
  const { stepSeconds, windowSeconds, columns } = series;
  const stretch = steadyStretch(series, rampUpSeconds ?? 0);
  const ownSteps = Math.max(1, Math.round(windowSeconds / stepSeconds));
  const p95 = tendency(columns.p95Ms, stretch, { fewest: ownSteps, summary: median });
  const throughput = tendency(columns.requestsPerSecond, stretch, { fewest: 1, summary: mean });
  return p95 === null && throughput === null ? null : { p95, throughput };
}

/** Steps `from` up to, not with, `to`. */
type Stretch = { from: number; to: number };

function steadyStretch({ stepSeconds, columns }: Steps, rampUpSeconds: number): Stretch {
  const { users, p95Ms, requestsPerSecond } = columns;
  const steps = Math.max(p95Ms?.length ?? 0, requestsPerSecond?.length ?? 0);
  const most = users?.reduce((so, value) => (value > so ? value : so), 0) ?? 0;
  const leaving = most > 0 ? (users?.findLastIndex((value) => value >= staying * most) ?? steps) + 1 : steps;
  // The last step may be shorter than the others.
  return { from: Math.ceil(rampUpSeconds / stepSeconds - 1e-9), to: Math.min(leaving, steps - 1) };
}

type Windowing = { fewest: number; summary: (values: readonly number[]) => number };

function tendency(
  column: Float32Array | undefined,
  { from, to }: Stretch,
  { fewest, summary }: Windowing,
): Tendency | null {
  const size = Math.max(fewest, Math.ceil((to - from) / mostWindows));
  const windows = Math.max(0, Math.floor((to - from) / size));
  const values = Array.from({ length: windows }, (_, window): TimedValue[] => {
    const start = from + window * size;
    const told = Array.from(column?.subarray(start, start + size) ?? []).filter((value) => !Number.isNaN(value));
    return told.length === 0 ? [] : [{ at: window + 0.5, value: summary(told) }];
  }).flat();
  const trend = monotoneTrend(values);
  if (trend === null || trend.intercept <= 0) return null;
  return { changePercent: (100 * trend.slope * windows) / trend.intercept, pValue: trend.pValue };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
