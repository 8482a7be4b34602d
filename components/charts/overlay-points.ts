import type { SeriesPoint } from "@/core/contract/run-series";
import type { ChartPoint } from "./chart-frame";

/**
 * The stretches of one run with the p95 of another behind them, second by second from the beginning of each. Where the
 * other run lasts longer, its stretches follow with nothing in front.
 */
export function overlayPoints(front: readonly SeriesPoint[], behind: readonly SeriesPoint[]): ChartPoint[] {
  const lasted = front.at(-1)?.toSecond ?? 0;
  const shared = front.map((point) => {
    const middle = (point.fromSecond + point.toSecond) / 2;
    const there = behind.find(({ fromSecond, toSecond }) => fromSecond <= middle && middle < toSecond);
    return { ...point, baselineMs: there?.p95Ms ?? null };
  });
  const after = behind.filter(({ fromSecond }) => fromSecond >= lasted);
  return [
    ...shared,
    ...after.map(({ fromSecond, toSecond, p95Ms }) => ({ ...nothing, fromSecond, toSecond, baselineMs: p95Ms })),
  ];
}

const nothing = {
  users: null,
  requestsPerSecond: null,
  failuresPerSecond: null,
  p50Ms: null,
  p95Ms: null,
  p99Ms: null,
};
