import type { TrendLimit, TrendMeasure } from "@/core/contract/trends";
import { criterionKind, parseParams } from "@/core/criteria/registry";
import type { Criterion, Policy } from "@/core/policy/policy";
import { sameScenario } from "@/core/policy/scenario";
import { measures } from "./measures";

/** The criteria of a policy that limit a measure of a scenario, all endpoints together. */
export function measureCriteria(policy: Policy | null, scenario: string, measure: TrendMeasure): Criterion[] {
  return (policy?.criteria ?? []).filter(
    ({ kind, scope, params }) =>
      kind === measures[measure].kind &&
      (params.endpoint ?? null) === null &&
      (measure !== "p95" || params.percentile === 95) &&
      (scope.scenario === null || sameScenario(scope.scenario, scenario)),
  );
}

/** What a criterion requires, as a line across a chart; nothing where its limit is no single number. */
export function limitOf({ id, title, kind, params }: Criterion): TrendLimit[] {
  const known = criterionKind(kind);
  const parsed = known && parseParams(known, params);
  if (!known || !parsed?.ok) return [];
  const { gauge } = known.absent(parsed.params, { scenario: null, suites: [], tool: null });
  if (gauge.kind === "cells") return [];
  const value = gauge.kind === "bar" ? gauge.limit : 0;
  return [{ criterionId: id, value, text: `${title}: ${known.required(parsed.params)}` }];
}
