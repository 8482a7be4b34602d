import type { Figure } from "@/core/evidence/figure";
import { formatBytes, formatCount, formatMs, formatNumber, formatPercent } from "@/core/evidence/format-figure";
import type { CustomMetric } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { histogramOf } from "@/core/runs/judged-latency";
import { type Distribution, histogramDistribution, listedDistribution } from "@/core/stats/distribution";
import { histogramPercentile } from "@/core/stats/histogram";
import type { Judgement } from "./judgement";
import type { JudgeContext } from "./kind";
import type { Dimension, Limit } from "./limit";
import type { Show } from "./margin";
import { observeFigure } from "./observation";
import { judgeObserved } from "./observed-finding";
import { judgePercentile } from "./percentile-finding";
import { judgeShare } from "./share-finding";

type AnyLimit = Limit & { dimension: Dimension };

type MetricQuestion = {
  reading: LoadReading;
  metric: CustomMetric;
  statistic: string | null;
  limit: AnyLimit;
  warn: AnyLimit | null;
  context: JudgeContext;
};

type Judged = { told: true; judgement: Judgement } | { told: false; reason: string };

const remedy = "Find what moves the metric, fix it and run the scenario again.";
const usual = { rate: "rate", counter: "count", gauge: "value", trend: null } as const;

/** Judges one statistic of a metric; what cannot be judged says why. */
export function judgeMetric(question: MetricQuestion): Judged {
  const { metric, limit, warn } = question;
  const statistic = question.statistic ?? usual[metric.type];
  if (statistic === null) return untold(`${metric.name} is a Trend: name a statistic of it, such as p95.`);
  const mistake = [limit, ...(warn === null ? [] : [warn])].find(
    ({ dimension }) => dimension !== dimensionOf(metric, statistic),
  );
  if (mistake !== undefined)
    return untold(`${metric.name} is ${measuredIn(metric, statistic)}, its limit is ${mistake.text}.`);
  if (metric.type === "rate") return rateFinding(question);
  const percent = percentOf(statistic);
  return metric.type === "trend" && percent !== null
    ? trendFinding(question, percent)
    : figureFinding(question, statistic);
}

function untold(reason: string): Judged {
  return { told: false, reason };
}

function dimensionOf({ type, unit }: CustomMetric, statistic: string): Dimension {
  if (type === "rate") return "share";
  return unit === "ms" && statistic !== "count" ? "time" : "number";
}

function measuredIn(metric: CustomMetric, statistic: string): string {
  const dimension = dimensionOf(metric, statistic);
  if (dimension === "share") return "a Rate, a share in percent";
  return dimension === "time" ? "measured in milliseconds" : "a number without a unit";
}

function showOf({ unit }: CustomMetric, statistic: string): Show {
  if (statistic === "count" || unit === null) return formatNumber;
  return unit === "ms" ? formatMs : (bytes) => formatBytes(bytes);
}

/** "p95", "p(99.9)" and "med" as a percent; null for another statistic. */
function percentOf(statistic: string): number | null {
  if (statistic === "med") return 50;
  const digits = /^p\(?(\d+(?:\.\d+)?)\)?$/.exec(statistic)?.[1];
  return digits === undefined ? null : Number(digits);
}

function figureFinding({ reading, metric, limit, warn }: MetricQuestion, statistic: string): Judged {
  const figure = metric.values[statistic];
  if (figure === undefined) return untold(`The file does not list ${statistic} of ${metric.name}.`);
  const { value } = figure;
  const show = showOf(metric, statistic);
  const what = `for ${statistic} of ${metric.name}`;
  const sample = metric.type === "trend" ? samplesText(metric) : null;
  const finding = judgeObserved({ limit, warn, value, show, what, sample, remedy });
  const observations = [observeFigure(reading, `${metric.name}, ${statistic}`, finding.observed ?? "", figure)];
  return { told: true, judgement: { ...finding, observations, readingIds: [reading.id] } };
}

function samplesText({ values }: CustomMetric): string | null {
  return values.count === undefined ? null : `${formatCount(values.count.value)} samples`;
}

function trendFinding({ reading, metric, limit, warn, context }: MetricQuestion, percent: number): Judged {
  if (limit.allowed === "above") return untold("A percentile is limited from above alone.");
  const figure = trendPercentile(metric, percent);
  if (figure === null) return untold(`The file does not list p${percent} of ${metric.name}.`);
  const finding = judgePercentile({
    limit,
    warn,
    percentile: percent,
    value: figure.value,
    distribution: spreadOf(metric),
    rounding: 0,
    show: showOf(metric, `p${percent}`),
    samples: "samples",
    confidence: context.confidence,
    designEffect: null,
    exportAdvice: `Run k6 with --summary-trend-stats="med,max,p(${percent}),count" and upload that summary, or its stream.`,
  });
  const observations = [observeFigure(reading, `${metric.name}, p${percent}`, finding.observed ?? "", figure)];
  return { told: true, judgement: { ...finding, observations, readingIds: [reading.id] } };
}

function trendPercentile(metric: CustomMetric, percent: number): Figure | null {
  const listed = metric.values[`p(${percent})`] ?? (percent === 50 ? metric.values.med : undefined);
  if (listed !== undefined) return listed;
  const histogram = histogramOf(metric);
  const value = histogram && histogramPercentile(histogram, percent);
  return value === null ? null : { value, at: { kind: "derived", from: `the samples of ${metric.name}` } };
}

function spreadOf(metric: CustomMetric): Distribution {
  const max = metric.values.max?.value ?? null;
  const histogram = histogramOf(metric);
  if (histogram !== null) return histogramDistribution(histogram, max);
  const points = Object.entries(metric.values)
    .flatMap(([name, { value }]) => {
      const percent = percentOf(name);
      return percent === null ? [] : [{ percent, value }];
    })
    .sort((a, b) => a.percent - b.percent);
  return listedDistribution({ points, max, count: metric.values.count?.value ?? null });
}

function rateFinding({ reading, metric, limit, warn, context }: MetricQuestion): Judged {
  const { passes, fails, rate } = metric.values;
  if (passes === undefined || fails === undefined) {
    if (rate === undefined) return untold(`The file does not list the rate of ${metric.name}.`);
    return untold(`The file lists the rate of ${metric.name} without the samples it rests on.`);
  }
  const whole = passes.value + fails.value;
  if (whole <= 0) return untold(`${metric.name} has no sample.`);
  const finding = judgeShare({
    limit,
    warn,
    part: passes.value,
    whole,
    participle: `counted by ${metric.name}`,
    units: "samples",
    confidence: context.confidence,
    designEffect: null,
    remedy,
  });
  const shown = `${formatCount(passes.value)} of ${formatCount(whole)} (${formatPercent((100 * passes.value) / whole)})`;
  const observations = [observeFigure(reading, metric.name, shown, passes)];
  return { told: true, judgement: { ...finding, observations, readingIds: [reading.id] } };
}
