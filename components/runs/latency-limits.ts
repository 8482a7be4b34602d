import type { CriterionResult } from "@/core/evaluation/evaluation";
import type { LoadSlice } from "@/core/evidence/load";
import { restsOn } from "./load-strip";

/** The requirements of a slice's percentiles, from the criteria that rest on them, as lines across a chart in milliseconds. */
export function latencyLimits(
  criteria: readonly CriterionResult[],
  { latency }: LoadSlice,
): { value: number; text: string }[] {
  return criteria.flatMap((criterion) => {
    const { kind, gauge, required } = criterion;
    if (kind !== "latency-percentile" || gauge.kind !== "bar") return [];
    const of = latency.percentiles.find(({ ms }) => restsOn(criterion, [ms.at]));
    return of ? [{ value: gauge.limit, text: `required: p${of.percent} ${required}` }] : [];
  });
}
