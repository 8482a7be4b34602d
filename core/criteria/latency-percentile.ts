import { z } from "zod";
import { formatCount, formatMs } from "@/core/evidence/format-figure";
import type { Latency } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { endpointTitle, findSlice } from "@/core/runs/endpoint";
import { findPercentile, judgedLatency } from "@/core/runs/judged-latency";
import { percentileRoundingMs } from "@/core/runs/percentile-rounding";
import { isTool } from "@/core/runs/tool-name";
import type { Judgement, Observation } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { percentileEffect, samplesOf, spreadOf } from "./latency-samples";
import { limitParam } from "./limit";
import { loadKind } from "./load-kind";
import { latencyNotes } from "./load-notes";
import { lines } from "./margin";
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

/** A percentile that was taken from a histogram is known to 0.1 %. */
const histogramRounding = 0.001;

export const latencyPercentile = {
  id: "latency-percentile" as const,
  label: "Latency percentile",
  summary:
    "A percentile of response time, of ok responses where the file tells them apart, with its upper confidence bound inside the limit.",
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
  const { slice } = found;
  const latency = judgedLatency(slice);
  if (latency.count?.value === 0) return silent("No response was ok, so there is no latency to judge.");
  const figure = findPercentile(latency, percentile);
  if (figure === null) return silent(`The file does not list p${percentile}.`);
  const counted = latency.histogram !== null && figure.at.kind === "derived";
  const finding = judgePercentile({
    limit,
    warn,
    percentile,
    value: figure.value,
    distribution: spreadOf(latency),
    rounding: counted ? histogramRounding * figure.value : percentileRoundingMs(reading.evidence.tool, figure.value),
    show: formatMs,
    samples: samplesOf(slice),
    confidence: context.confidence,
    designEffect: percentileEffect(latency, percentile),
    exportAdvice: exportAdvice(reading.evidence.tool, percentile),
  });
  const of = params.endpoint === undefined ? "" : ` of ${endpointTitle(slice)}`;
  const observations = [
    observeFigure(reading, `p${percentile}${of}`, formatMs(figure.value, ...lines(limit, warn)), figure),
    ...observeSample(reading, latency, slice.okLatency === null ? "Samples" : "Ok responses"),
  ];
  return weaken({ ...finding, observations, readingIds: [reading.id] }, latencyNotes(reading, older, context));
}

function observeSample(reading: LoadReading, { count, maxMs }: Latency, label: string): Observation[] {
  const sample = count === null ? [] : [observeFigure(reading, label, formatCount(count.value), count)];
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
