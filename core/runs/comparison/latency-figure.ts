import { formatCount } from "@/core/evidence/format-figure";
import type { Latency } from "@/core/evidence/load";
import { findPercentile, histogramOf } from "@/core/runs/judged-latency";
import { type Distribution, histogramDistribution, listedDistribution } from "@/core/stats/distribution";
import { percentileChange } from "@/core/stats/percentile-change";
import { percentileInterval } from "@/core/stats/percentile-interval";
import { smallestSample } from "@/core/stats/percentile-rank";
import type { RunSlice } from "./pair-slices";
import { sampledSlice } from "./sampled-slice";
import { type MeasuredFigure, unjudged } from "./unjudged";

const percentiles = [
  { measure: "p50", percent: 50 },
  { measure: "p95", percent: 95 },
  { measure: "p99", percent: 99 },
] as const;
type Percentile = (typeof percentiles)[number];

const confidence = 0.95;

/** On how many slices the same is asked: what no window tells must be the surer. */
export type LatencyQuestion = { slices: number; comparable: boolean };

/** The percentiles of one endpoint in two runs: of ok responses where both files tell them apart, else of all. */
export function latencyFigures(
  base: RunSlice,
  head: RunSlice,
  { slices, comparable }: LatencyQuestion,
): MeasuredFigure[] {
  const ok = base.slice.okLatency !== null && head.slice.okLatency !== null;
  const sides = [sideOf(base, ok), sideOf(head, ok)] as const;
  const [from, to] = comparable ? [sampledSlice(base, ok), sampledSlice(head, ok)] : [];
  return percentiles.map((percentile) => {
    const { measure, percent } = percentile;
    const values = valuesOf(percentile, sides);
    const untold = [base, head].filter((_, index) => (index === 0 ? values.base : values.head) === null);
    if (untold.length > 0) return unjudged(values, whyUntold(measure, untold));
    if (!comparable) return unjudged(values, null);
    const fewest = smallestSample(percent, (1 + confidence) / 2);
    if (Math.min(values.sample.base ?? fewest, values.sample.head ?? fewest) < fewest) {
      return unjudged(values, `${measure} needs ${formatCount(fewest)} latencies in each run.`);
    }
    const found = from && to ? percentileChange(from, to, percent) : null;
    if (found === null) return byOrderStatistics(values, percent, sides, slices);
    const { changePercent, interval, pValue, detectablePercent } = found;
    const told = { method: "windows" as const, change: changePercent, interval, pValue, detectable: detectablePercent };
    return { ...unjudged(values, null), ...told };
  });
}

type Side = { latency: Latency; distribution: Distribution };

function sideOf({ slice }: RunSlice, ok: boolean): Side {
  const latency = (ok ? slice.okLatency : null) ?? slice.latency;
  return { latency, distribution: distributionOf(latency) };
}

function distributionOf(latency: Latency): Distribution {
  const [histogram, max] = [histogramOf(latency), latency.maxMs?.value ?? null];
  if (histogram !== null) return histogramDistribution(histogram, max);
  const points = latency.percentiles.map(({ percent, ms }) => ({ percent, value: ms.value }));
  if (latency.medianMs !== null && !points.some(({ percent }) => percent === 50)) {
    points.push({ percent: 50, value: latency.medianMs.value });
  }
  const ascending = points.sort((a, b) => a.percent - b.percent);
  return listedDistribution({ points: ascending, max, count: latency.count?.value ?? null });
}

function valuesOf({ measure, percent }: Percentile, [from, to]: readonly [Side, Side]) {
  const [base, head] = [from, to].map(({ latency }) => findPercentile(latency, percent)?.value ?? null);
  const change = base && head ? 100 * (head / base - 1) : null;
  const sample = { base: from.distribution.count, head: to.distribution.count };
  return { measure, base: base ?? null, head: head ?? null, change, sample };
}

function whyUntold(measure: Percentile["measure"], untold: readonly RunSlice[]): string {
  const numbers = untold.map(({ run }) => `run #${run.reading.runNumber}`).join(" and ");
  return `The file of ${numbers} does not tell ${measure}.`;
}

type Values = ReturnType<typeof valuesOf>;

// Intervals that do not overlap, at a confidence that holds for all slices at once: no p-value is claimed.
function byOrderStatistics(values: Values, percent: number, sides: readonly [Side, Side], slices: number) {
  const intervalOf = ({ latency, distribution }: Side, level: number) => {
    const effect = latency.designEffects?.find((one) => one.percent === percent)?.effect;
    return percentileInterval(distribution, percent, level, effect);
  };
  const between = (level: number) => {
    const [from, to] = sides.map((side) => intervalOf(side, level));
    if (!from || !to || from.low <= 0) return null;
    return { low: 100 * (to.low / from.high - 1), high: 100 * (to.high / from.low - 1) };
  };
  const interval = between(confidence);
  if (interval === null) return unjudged(values, "The files do not tell enough of their latencies to bound it.");
  const sure = between(1 - (1 - confidence) / slices);
  return { ...unjudged(values, null), interval, significant: sure !== null && sure.low * sure.high > 0 };
}
