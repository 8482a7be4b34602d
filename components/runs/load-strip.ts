import type { RunDetail, SliceFigures } from "@/core/contract/runs";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { formatCount, formatMs, formatPercent } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import { findPercentile, judgedLatency } from "@/core/runs/judged-latency";
import type { StripFigure } from "./figure-cell";

/** The figures that stand first on a load run's page, each with the criterion that rests on it; then the other criteria. */
export function loadStrip(
  { limited, criteria }: Pick<RunDetail, "limited" | "criteria">,
  evidence: LoadEvidence,
  figures: SliceFigures,
): StripFigure[] {
  const { overall } = evidence;
  const first: (Omit<StripFigure, "criterion"> & { kind: string; label: string | null })[] = [
    { ...percentile(overall, 95), kind: "latency-percentile", label: "p95" },
    { ...percentile(overall, 99), kind: "latency-percentile", label: "p99" },
    { name: "Error rate", ...errorRate(figures, overall), kind: "error-rate", label: "Error rate" },
    {
      name: "Throughput",
      text: overall.requestsPerSecond && `${formatCount(overall.requestsPerSecond.value)}\u00a0req/s`,
      figure: overall.requestsPerSecond && "all.rps",
      sample: overall.requests && `${formatCount(overall.requests.value)} requests`,
      kind: "throughput",
      label: "Requests per second",
    },
    {
      name: "Limited, 429",
      text: limited && formatPercent(limited.percent),
      figure: limited && "limited",
      sample: limited && `${formatCount(limited.limited)} of ${formatCount(limited.whole)}`,
      kind: "limited-share",
      label: null,
    },
  ];
  const left = new Set(criteria);
  const shown = first.map(({ kind, label, ...figure }): StripFigure => {
    const criterion = criteria.find((one) => one.kind === kind && (label === null || restsOn(one, label))) ?? null;
    if (criterion) left.delete(criterion);
    return { ...figure, criterion };
  });
  return [...shown, ...[...left].map(criterionFigure)];
}

/** A criterion by itself: one of an endpoint, of the tool's thresholds, or a second one about the same figure. */
export function criterionFigure(criterion: CriterionResult): StripFigure {
  const { title, observed, sample } = criterion;
  return { name: title, text: observed, figure: null, sample, criterion };
}

/** Whether a criterion rests on the figure of that name: "p95" of all requests, "p95 of GET /items" of an endpoint. */
export function restsOn({ observations }: CriterionResult, label: string): boolean {
  return observations[0]?.label === label;
}

/** A percentile as it is judged, with that of all responses beside it where they differ. */
function percentile(slice: LoadSlice, percent: number) {
  const judged = judgedLatency(slice);
  const figure = findPercentile(judged, percent);
  const all = slice.okLatency && findPercentile(slice.latency, percent);
  const ok = judged.count && `of ${formatCount(judged.count.value)} ok responses`;
  return {
    name: `p${percent}`,
    text: figure && formatMs(figure.value),
    figure: figure && (slice.okLatency ? `all.ok.p${percent}` : `all.p${percent}`),
    sample: slice.okLatency ? null : slice.requests && `${formatCount(slice.requests.value)} requests`,
    basis:
      slice.okLatency && ok ? [ok, all && `all responses ${formatMs(all.value)}`].filter(Boolean).join(" · ") : null,
  };
}

function errorRate({ failures, counted, failedPercent }: SliceFigures, { failed }: LoadSlice) {
  return {
    text: failedPercent === null ? null : formatPercent(failedPercent),
    figure: failed && failed.value === failures ? "all.failed" : null,
    sample: failures === null || counted === null ? null : `${formatCount(failures)} of ${formatCount(counted)}`,
  };
}
