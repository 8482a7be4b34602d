import type { RunDetail, SliceFigures } from "@/core/contract/runs";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import type { Locator } from "@/core/evidence/figure";
import { formatCount, formatMs, formatPercent } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { StripFigure } from "./figure-cell";

/** The figures that stand first on a load run's page, each with the criterion that rests on it; then the other criteria. */
export function loadStrip(
  { limited, criteria }: Pick<RunDetail, "limited" | "criteria">,
  evidence: LoadEvidence,
  figures: SliceFigures,
): StripFigure[] {
  const { overall } = evidence;
  const first: (Omit<StripFigure, "criterion"> & { kind: string; at: (Locator | undefined)[] })[] = [
    percentile(overall, 95),
    percentile(overall, 99),
    {
      name: "Error rate",
      ...errorRate(figures, overall),
      kind: "error-rate",
      at: [overall.failed?.at, overall.requests?.at],
    },
    {
      name: "Throughput",
      text: overall.requestsPerSecond && `${formatCount(overall.requestsPerSecond.value)}\u00a0req/s`,
      figure: overall.requestsPerSecond && "all.rps",
      sample: overall.requests && `${formatCount(overall.requests.value)} requests`,
      kind: "throughput",
      at: [overall.requestsPerSecond?.at],
    },
    {
      name: "Limited, 429",
      text: limited && formatPercent(limited.percent),
      figure: limited && "limited",
      sample: limited && `${formatCount(limited.limited)} of ${formatCount(limited.whole)}`,
      kind: "limited-share",
      at: [limited?.at],
    },
  ];
  const left = new Set(criteria);
  const shown = first.map(({ kind, at, ...figure }): StripFigure => {
    const criterion = criteria.find((one) => one.kind === kind && restsOn(one, at)) ?? null;
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

/** A criterion rests on a figure if one of its observations stands at the figure's place in the file. */
export function restsOn({ observations }: CriterionResult, places: readonly (Locator | undefined)[]): boolean {
  const wanted = new Set(places.map((place) => JSON.stringify(place)));
  return observations.some(({ at }) => wanted.has(JSON.stringify(at)));
}

function percentile({ latency, requests }: LoadSlice, percent: number) {
  const listed = latency.percentiles.find((entry) => entry.percent === percent);
  return {
    name: `p${percent}`,
    text: listed ? formatMs(listed.ms.value) : null,
    figure: listed ? `all.p${percent}` : null,
    sample: requests && `${formatCount(requests.value)} requests`,
    kind: "latency-percentile",
    at: [listed?.ms.at],
  };
}

function errorRate({ failures, counted, failedPercent }: SliceFigures, { failed }: LoadSlice) {
  return {
    text: failedPercent === null ? null : formatPercent(failedPercent),
    figure: failed && failed.value === failures ? "all.failed" : null,
    sample: failures === null || counted === null ? null : `${formatCount(failures)} of ${formatCount(counted)}`,
  };
}
