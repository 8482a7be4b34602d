import { z } from "zod";
import type { CriterionState, Judgement } from "@/core/criteria/judgement";
import type { CriterionKind } from "@/core/criteria/kind";
import { selectJudgement } from "@/core/criteria/select";
import { loadReading } from "@/core/criteria/testing/readings";
import type { CriterionResult, EvaluationInput, Waiver } from "@/core/evaluation/evaluation";
import { isLoad, type LoadReading } from "@/core/evidence/reading";
import type { Criterion, Scope } from "@/core/policy/policy";
import { figure, loadEvidence } from "@/core/runs/testing/load-evidence";

export const now = "2026-11-20T12:00:00.000Z";
export const releaseCommit = "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432";

/** States that evidence itself can be in; stale comes from its age. */
export type GivenState = Exclude<CriterionState, "stale">;

const blank: Judgement = {
  state: "none",
  observed: null,
  margin: "nothing on file",
  gauge: { kind: "bar", observed: null, bound: null, limit: 100, warn: null, allowed: "below" },
  sample: null,
  missing: null,
  sentence: "Required < 100. Nothing is on file.",
  action: "Upload a run.",
  observations: [],
  readingIds: [],
  notes: [],
};

/** A kind that finds the state which the reading's file names, and a value from its users, against a limit of 100. */
export const givenKind: CriterionKind = {
  id: "given",
  label: "Given state",
  summary: "The state that the file names.",
  evidence: "load",
  params: z.strictObject({}),
  example: "",
  required: () => "< 100",
  judge: (_params, readings) => selectJudgement(readings.filter(isLoad), judgeOne) ?? blank,
  absent: () => blank,
};

function judgeOne({ id, evidence, notes }: LoadReading): Judgement {
  const state = z.enum(["fail", "none", "thin", "warn", "pass"]).parse(evidence.scenario);
  if (state === "none") return { ...blank, readingIds: [id] };
  const observed = evidence.users?.value ?? 50;
  const gauge = { kind: "bar", observed, bound: null, limit: 100, warn: null, allowed: "below" } as const;
  const words = { observed: String(observed), margin: `${100 - observed} under`, sentence: `Observed ${observed}.` };
  return { ...blank, ...words, state, gauge, sample: "10 requests", action: "Nothing to do.", readingIds: [id], notes };
}

export function criterion(
  id: string,
  given: Partial<Omit<Criterion, "scope">> & { scope?: Partial<Scope> } = {},
): Criterion {
  return {
    id,
    title: `Title of ${id}`,
    kind: "given",
    category: "Performance",
    weight: 1,
    blocking: true,
    freshnessHours: 24,
    validFor: "time",
    params: {},
    ...given,
    scope: { scenario: id, suites: [], environments: [], branch: null, tool: null, component: null, ...given.scope },
  };
}

/** A reading for the criterion of that id. Its run ended that many hours before now; its number makes its ids. */
export function reading(
  criterionId: string,
  state: GivenState,
  { hoursAgo = 1, value = 50, ...given }: Partial<LoadReading> & { hoursAgo?: number; value?: number } = {},
): LoadReading {
  const endedAt = new Date(Date.parse(now) - hoursAgo * 3_600_000).toISOString();
  const evidence = loadEvidence({ scenario: state, users: figure(value) });
  return loadReading(evidence, { commit: releaseCommit, scenario: criterionId, endedAt, ...given });
}

export function waiver(criterionId: string, given: Partial<Waiver> = {}): Waiver {
  return {
    id: `waiver-${criterionId}`,
    criterionId,
    until: "2026-12-15",
    reason: "No fix yet",
    grantedBy: "Ines",
    ...given,
  };
}

export function input(criteria: readonly Criterion[] | null, given: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    policy: criteria === null ? null : { name: "Launch", confidence: 0.95, scenarios: [], criteria: [...criteria] },
    release: { commit: releaseCommit, environment: "production" },
    readings: [],
    suiteChanges: [],
    findingTallies: [],
    comparisons: [],
    waivers: [],
    blockers: [],
    at: now,
    ...given,
  };
}

/** The result of a criterion as an evaluation holds it. */
export function result(state: CriterionState, given: Partial<CriterionResult> = {}): CriterionResult {
  const { state: _, ...judgement } = blank;
  const { id, title, kind, category, weight, blocking } = criterion(given.id ?? "a");
  const required = { id, title, kind, category, weight, blocking, state, waiver: null, required: "< 100" };
  return { ...required, ...judgement, measuredAt: null, staleAt: null, ...given };
}
