import type { CriterionResult } from "@/core/evaluation/evaluation";
import { restsOn } from "./load-strip";

const drawn = [50, 95, 99];

/**
 * What is required of the percentiles that a chart draws, as lines across it in milliseconds; `of` names the endpoint,
 * null all of them together.
 */
export function latencyLimits(
  criteria: readonly CriterionResult[],
  of: string | null,
): { value: number; text: string }[] {
  return criteria.flatMap((criterion) => {
    const { kind, gauge, required } = criterion;
    if (kind !== "latency-percentile" || gauge.kind !== "bar") return [];
    const percent = drawn.find((one) => restsOn(criterion, of === null ? `p${one}` : `p${one} of ${of}`));
    return percent ? [{ value: gauge.limit, text: `required: p${percent} ${required}` }] : [];
  });
}
