import type { Trend, TrendPoint } from "@/core/contract/overview";
import { type CriterionState, Gauge } from "@/core/criteria/judgement";

/** A criterion as one stored evaluation shows it. */
export type ShownCriterion = {
  id: string;
  title: string;
  kind: string;
  state: CriterionState;
  required: string;
  observed: string;
  measuredAt: string;
  gauge: unknown;
};

type Value = { value: number; unit: Trend["unit"]; limit: number | null };

/**
 * What each criterion showed over time. `shown` comes oldest evaluation first; a value that several evaluations show is
 * one point, title and requirement are those of the newest. Criteria without two points have no trend yet but stay.
 */
export function trendsOf(shown: readonly ShownCriterion[]): Trend[] {
  const trends = new Map<string, Trend>();
  for (const { id, gauge, measuredAt, state, observed, ...facts } of shown) {
    const value = drawnValue(facts.required, gauge);
    if (value === null) continue;
    const point: TrendPoint = { at: measuredAt, value: value.value, state, observed };
    const known = trends.get(id);
    const points = known?.unit === value.unit ? known.points : [];
    trends.set(id, {
      criterionId: id,
      ...facts,
      unit: value.unit,
      limit: value.limit,
      points: withPoint(points, point),
    });
  }
  return [...trends.values()];
}

function withPoint(points: readonly TrendPoint[], point: TrendPoint): TrendPoint[] {
  const others = points.filter(({ at }) => at !== point.at);
  return [...others, point].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function drawnValue(required: string, stored: unknown): Value | null {
  const parsed = Gauge.safeParse(stored);
  if (!parsed.success) return null;
  const gauge = parsed.data;
  if (gauge.kind === "wall")
    return gauge.violations === null ? null : { value: gauge.violations, unit: "count", limit: 0 };
  if (gauge.kind === "cells")
    return gauge.total === 0 ? null : { value: (100 * gauge.met) / gauge.total, unit: "%", limit: null };
  if (gauge.observed === null) return null;
  return { value: gauge.observed, unit: unitOf(required), limit: gauge.limit };
}

/** Latencies and shares carry their unit in the requirement; what carries none is a count. */
function unitOf(required: string): Trend["unit"] {
  if (required.includes("%")) return "%";
  return /\d\s*m?s\b/u.test(required) ? "ms" : "count";
}
