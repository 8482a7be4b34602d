import { z } from "zod";
import type { Figure } from "@/core/evidence/figure";
import { formatCount, formatMs } from "@/core/evidence/format-figure";
import type { Latency } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { endpointTitle, findSlice } from "@/core/runs/endpoint";
import { percentileRoundingMs } from "@/core/runs/percentile-rounding";
import { isTool } from "@/core/runs/tool-name";
import type { ListedCurve } from "@/core/stats/listed-percentile";
import type { Judgement, Observation } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { limitParam } from "./limit";
import { loadKind } from "./load-kind";
import { workNotes } from "./load-notes";
import { shownMs } from "./margin";
import { emptyGauge, notTold } from "./no-evidence";
import { observeFigure } from "./observation";
import { judgePercentile } from "./percentile-finding";
import { warnLineInside } from "./warn-line";
import { weaken } from "./weaken";

const Params = z
  .strictObject({
    percentile: z
      .number({ error: "expected a percentile as a number from 50 to 99.99" })
      .min(50, "a percentile is at least 50")
      .max(99.99, "a percentile is at most 99.99"),
    limit: limitParam("time", "below"),
    warn: limitParam("time", "below").optional(),
    endpoint: z.string().min(1).optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const latencyPercentile = {
  id: "latency-percentile" as const,
  label: "Latency percentile",
  summary: "A percentile of response time, with its upper confidence bound inside the limit.",
  params: Params,
  example: 'percentile: 95\nlimit: "< 500 ms"\nwarn: "< 400 ms"',
  ...loadKind<Params>({ what: ({ percentile }) => `at p${percentile}`, judgeRun }),
} satisfies CriterionKind<Params>;

function judgeRun(
  params: Params,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  const { limit, percentile } = params;
  const warn = params.warn ?? null;
  const silent = (reason: string) => {
    const sentence = `Required ${limit.words} at p${percentile}. ${reason}`;
    return notTold(reading, {
      gauge: emptyGauge(limit, warn),
      sentence,
      action: exportAdvice(reading.evidence.tool, percentile),
    });
  };
  const found = findSlice(reading.evidence, params.endpoint ?? null);
  if (!found.found) return silent(found.reason);
  const { latency } = found.slice;
  const figure = listedPercentile(latency, percentile);
  if (figure === null) return silent(`The file does not list p${percentile}.`);
  const finding = judgePercentile({
    limit,
    warn,
    percentile,
    valueMs: figure.value,
    curve: curveOf(latency),
    roundingMs: percentileRoundingMs(reading.evidence.tool, figure.value),
    confidence: context.confidence,
    designEffect: null,
    exportAdvice: exportAdvice(reading.evidence.tool, percentile),
  });
  const of = params.endpoint === undefined ? "" : ` of ${endpointTitle(found.slice)}`;
  const observations = [
    observeFigure(reading, `p${percentile}${of}`, shownMs(figure.value, limit, warn), figure),
    ...observeSample(reading, latency),
  ];
  return weaken({ ...finding, observations, readingIds: [reading.id] }, workNotes(reading, older));
}

/** A percentile is taken only where the file lists it; a neighbour never stands in for it. */
function listedPercentile(latency: Latency, percentile: number): Figure | null {
  const listed = latency.percentiles.find((entry) => Math.abs(entry.percent - percentile) < 1e-9);
  return listed?.ms ?? (percentile === 50 ? latency.medianMs : null);
}

function curveOf(latency: Latency): ListedCurve {
  const points = latency.percentiles.map((entry) => ({ percent: entry.percent, value: entry.ms.value }));
  if (latency.medianMs !== null && !points.some((point) => point.percent === 50)) {
    points.push({ percent: 50, value: latency.medianMs.value });
  }
  return {
    points: points.toSorted((a, b) => a.percent - b.percent),
    max: latency.maxMs?.value ?? null,
    count: latency.count?.value ?? null,
  };
}

function observeSample(reading: LoadReading, { count, maxMs }: Latency): Observation[] {
  const sample = count === null ? [] : [observeFigure(reading, "Samples", formatCount(count.value), count)];
  const max = maxMs === null ? [] : [observeFigure(reading, "Maximum", formatMs(maxMs.value), maxMs)];
  return [...sample, ...max];
}

function exportAdvice(tool: string, percentile: number): string {
  if (isTool(tool, "k6")) {
    const stats = ["avg", "min", "med", "max", ...new Set(["p(90)", "p(95)", `p(${percentile})`]), "count"].join(",");
    return `Run k6 with --summary-trend-stats="${stats}" and upload that summary.`;
  }
  if (isTool(tool, "locust"))
    return `Add ${percentile / 100} to Locust’s PERCENTILES_TO_REPORT and upload the new _stats.csv.`;
  return `Upload an export of this run that lists p${percentile}, the number of samples and the maximum.`;
}
