import type { RunTrend, RunTrendPoint, TrendMeasure } from "@/core/contract/trends";
import type { Judgement } from "@/core/criteria/judgement";
import { criterionKind, parseParams } from "@/core/criteria/registry";
import { matchesScope } from "@/core/evaluation/match-scope";
import { makesThin } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import type { Criterion, Policy } from "@/core/policy/policy";
import { loadIntegrity } from "@/core/runs/integrity";
import { mostlyLimited, turnedAway } from "@/core/runs/limited-share";
import { limitOf, measureCriteria } from "./measure-limits";
import { measures } from "./measures";

type Run = { reading: LoadReading; release: string };

type Options = { scenario: string; measure: TrendMeasure; policy: Policy | null; at: string };

/** What the runs of a scenario measured, oldest first, beside what the policy in force asks of it. */
export function runTrend(
  runs: readonly Run[],
  { scenario, measure, policy, at }: Options,
): Pick<RunTrend, "unit" | "points" | "untold" | "limits"> {
  const criteria = measureCriteria(policy, scenario, measure);
  const points: RunTrendPoint[] = [];
  const untold: number[] = [];
  for (const { reading, release } of runs) {
    const { runNumber, endedAt, commit, evidence } = reading;
    const measured = measures[measure].of(reading);
    if (measured === null) {
      untold.push(runNumber);
      continue;
    }
    const criterion = criteria.find(({ scope }) => matchesScope(reading, scope)) ?? null;
    const judgement = criterion && policy && judged(criterion, reading, policy, at);
    const facts = { run: runNumber, at: endedAt, tool: evidence.tool, commit, release };
    points.push({ ...facts, ...measured, caution: cautionOf(reading, measure, judgement) });
  }
  points.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.run - b.run);
  return { unit: measures[measure].unit, points, untold, limits: criteria.flatMap(limitOf) };
}

function judged(
  { kind, params }: Criterion,
  reading: LoadReading,
  { confidence, scenarios }: Policy,
  at: string,
): Judgement | null {
  const known = criterionKind(kind);
  const parsed = known && parseParams(known, params);
  if (!known || !parsed?.ok) return null;
  const nothing = {
    suiteChanges: [],
    expectedSuites: [],
    findingTallies: [],
    comparisons: [],
    criterionStates: new Map(),
  };
  return known.judge(parsed.params, [reading], { confidence, scenarios, at, ...nothing });
}

const limitedBy = { p95: mostlyLimited, throughput: turnedAway } as const;

/** By the criterion that limits the measure; without one, by what stands against the run itself. */
function cautionOf(reading: LoadReading, measure: TrendMeasure, judgement: Judgement | null): string | null {
  if (judgement?.state === "thin") return judgement.missing ?? judgement.sentence;
  const { evidence, expectedRules, notes } = reading;
  const limited = measure === "error-rate" ? null : limitedBy[measure](evidence, expectedRules);
  const own = [...(limited === null ? [] : [limited]), ...notes, ...loadIntegrity(evidence)];
  return [...(judgement?.notes ?? []), ...own].find(({ code }) => makesThin(code))?.sentence ?? null;
}
