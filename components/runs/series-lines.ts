import type { ChartLine } from "@/components/charts/chart-frame";
import type { SeriesPoint } from "@/core/contract/run-series";
import { formatCount, formatMs, formatSeconds } from "@/core/evidence/format-figure";
import type { SeriesColumn } from "@/core/evidence/series";

type LinePlan = Omit<ChartLine, "label" | "key"> & { key: SeriesColumn };
type Drawn = { points: readonly SeriesPoint[] };

const latency: readonly LinePlan[] = [
  { key: "p50Ms", name: "p50", unit: "ms", colour: "var(--c-3)", width: 1.25 },
  { key: "p99Ms", name: "p99", unit: "ms", colour: "var(--c-2)", width: 1.1 },
  { key: "p95Ms", name: "p95", unit: "ms", colour: "var(--c-1)", width: 2 },
];
const throughput: readonly LinePlan[] = [
  { key: "users", name: "users", unit: "users", colour: "var(--c-3)", width: 1.25, dash: "2 3" },
  { key: "failuresPerSecond", name: "failed", unit: "failed/s", colour: "var(--c-5xx)", width: 1.25 },
  { key: "requestsPerSecond", name: "requests", unit: "req/s", colour: "var(--c-1)", width: 2 },
];

/** The percentiles over time, each labelled with its last value; none where the file tells none of a stretch. */
export function latencyLines({ points }: Drawn): ChartLine[] {
  return told(latency, points).map((line) => ({ ...line, label: `${line.name} ${whole(lastOf(points, line.key))}` }));
}

/** Requests, failures and users over time; failures only where there were any. */
export function throughputLines({ points }: Drawn): ChartLine[] {
  return told(throughput, points)
    .filter(({ key }) => key !== "failuresPerSecond" || points.some((point) => (point[key] ?? 0) > 0))
    .map((line) => ({ ...line, label: `${whole(lastOf(points, line.key))}\u00a0${line.unit}` }));
}

/** One sentence on what the latency chart shows. */
export function latencySentence({ points }: Drawn): string {
  const spans = told(latency, points).map(({ key, name }) => {
    const values = points.flatMap((point) => point[key] ?? []);
    return `${name} between ${formatMs(Math.min(...values))} and ${formatMs(Math.max(...values))}`;
  });
  return `Latency over ${lasted(points)}: ${spans.join(", ")}.`;
}

/** One sentence on what the throughput chart shows. */
export function throughputSentence({ points }: Drawn): string {
  const most = (key: SeriesColumn) => Math.max(0, ...points.map((point) => point[key] ?? 0));
  const users = points.some((point) => point.users !== null) ? ` by up to ${formatCount(most("users"))} users` : "";
  const failed = most("failuresPerSecond");
  return `Up to ${formatCount(most("requestsPerSecond"))} requests a second${users} over ${lasted(points)}, up to ${formatCount(failed)} of them failed.`;
}

function told<Line extends LinePlan>(lines: readonly Line[], points: readonly SeriesPoint[]): Line[] {
  return lines.filter(({ key }) => points.some((point) => point[key] !== null));
}

function lastOf(points: readonly SeriesPoint[], key: SeriesColumn): number {
  return points.findLast((point) => point[key] !== null)?.[key] ?? 0;
}

function whole(value: number): string {
  return formatCount(value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
}

function lasted(points: readonly SeriesPoint[]): string {
  return formatSeconds(points.at(-1)?.toSecond ?? 0);
}
