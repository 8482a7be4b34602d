import type { CustomMetric, LoadEvidence, ToolThreshold } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { LoadSeries } from "@/core/evidence/series";
import { untoldLoad, untoldSlice } from "@/core/evidence/untold";
import type { ReadOutcome } from "@/core/formats/format";
import { jsonPath } from "@/core/formats/json/members";
import type { K6Points, SeenMetric } from "@/core/formats/k6/points/k6-points";
import { pointsWarnings } from "@/core/formats/k6/points/points-warnings";
import { loadWarnings } from "@/core/formats/load-warnings";

/** What the reader of a file adds: lines that held no point it could take, and warnings of its own. */
export type ReadMore = {
  skipped: Receipt["skipped"];
  warnings: Receipt["warnings"];
  /** Of the tool that wrote the file, where it says so. */
  toolVersion?: string | null;
};

type Read = { outcome: ReadOutcome; series: Iterable<LoadSeries> };

/** All points of a file as the evidence of one run. */
export function pointsOutcome(points: K6Points, more: ReadMore): Read {
  points.requests.lasted(points.firstMs, points.lastMs);
  const run = points.requests.finish();
  const seconds = (points.lastMs - points.firstMs) / 1_000;
  const own = customMetrics(points, seconds);
  const evidence: LoadEvidence = {
    ...untoldLoad,
    tool: "k6",
    overall: { ...untoldSlice, requests: requestsAlone(points) },
    ...run?.evidence,
    startedAt: new Date(points.firstMs).toISOString(),
    durationSeconds: seconds > 0 ? derived(seconds, "first and last point") : null,
    scenario: scenarioOf(points),
    users: mostUsers(points),
    droppedIterations: dropped(points),
    thresholds: points.metrics.flatMap(thresholdsOf),
    metrics: own.metrics,
    checks: points.checks.list(),
  };
  const skipped = [...more.skipped, ...phases(points), ...own.skipped].filter(({ count }) => count > 0);
  const unread = more.skipped.reduce((sum, { count }) => sum + count, 0);
  const items = points.count + unread;
  return {
    outcome: {
      outcome: "understood",
      evidence: [evidence],
      receipt: {
        items,
        stored: items - skipped.reduce((sum, { count }) => sum + count, 0),
        skipped,
        toolVersion: more.toolVersion ?? null,
        warnings: [
          ...more.warnings,
          ...pointsWarnings(points, evidence),
          ...(run?.warnings ?? []),
          ...loadWarnings(evidence),
        ],
      },
      retries: [],
    },
    series: run?.series() ?? [],
  };
}

function derived(value: number, from: string) {
  return { value, at: { kind: "derived", from } as const };
}

/** A file without the durations of requests may still count them. */
function requestsAlone({ metrics }: K6Points): LoadEvidence["overall"]["requests"] {
  const requests = metrics.find(({ role }) => role === "request");
  return requests && requests.count > 0 ? derived(requests.sum, "http_reqs points") : null;
}

function scenarioOf({ scenarios }: K6Points): string | null {
  const [only = null, other] = scenarios;
  return other === undefined && only !== "default" ? only : null;
}

function mostUsers({ metrics }: K6Points): LoadEvidence["users"] {
  const told = metrics.filter(({ role, count }) => (role === "users" || role === "most-users") && count > 0);
  if (told.length === 0) return null;
  const most = Math.max(...told.map(({ tally }) => tally?.max ?? 0));
  return derived(most, `${told.map(({ name }) => name).join(" and ")} points`);
}

function dropped({ metrics }: K6Points): LoadEvidence["droppedIterations"] {
  const metric = metrics.find(({ role, count }) => role === "dropped" && count > 0);
  return metric ? derived(metric.sum, "dropped_iterations points") : null;
}

/** The file holds their expressions and no verdict. */
function thresholdsOf({ name, thresholds, count }: SeenMetric): ToolThreshold[] {
  return thresholds.map((expression, index) => ({
    metric: name,
    expression,
    state: "unknown",
    noSamples: count === 0,
    at: { kind: "path", path: jsonPath(name, "thresholds", String(index)) },
  }));
}

function customMetrics(
  { metrics }: K6Points,
  seconds: number,
): { metrics: CustomMetric[]; skipped: Receipt["skipped"] } {
  const listed: CustomMetric[] = [];
  let untyped = 0;
  for (const metric of metrics) {
    if ((metric.role !== "own" && metric.role !== "check") || metric.count === 0) continue;
    const told = metric.tally?.metric(metric, seconds) ?? null;
    if (told) listed.push(told);
    else untyped += metric.count;
  }
  const beyond = metrics.find(({ role }) => role === "left")?.count ?? 0;
  return {
    metrics: listed,
    skipped: [
      { reason: "points of a metric of an unknown type", count: untyped },
      { reason: "points of metrics beyond the first 300", count: beyond },
    ],
  };
}

function phases({ metrics }: K6Points): Receipt["skipped"] {
  const count = metrics.reduce((sum, metric) => sum + (metric.role === "phase" ? metric.count : 0), 0);
  return [{ reason: "built-in metric that no criterion asks for (phases of a request, iterations, bytes)", count }];
}
