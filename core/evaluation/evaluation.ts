import { z } from "zod";
import { CriterionState, Judgement } from "@/core/criteria/judgement";
import type { BaselineComparison } from "@/core/evidence/comparison";
import type { FindingTally } from "@/core/evidence/finding-tally";
import type { Reading, SuiteChange } from "@/core/evidence/reading";
import type { Policy } from "@/core/policy/policy";

export const Verdict = z.enum(["GO", "CONDITIONAL GO", "NO-GO", "HOLD"]);
export type Verdict = z.infer<typeof Verdict>;

/** A criterion excused until a date, by a person, for a reason. It is an overlay and never gives credit. */
export const Waiver = z.object({
  id: z.string(),
  criterionId: z.string(),
  until: z.string(),
  reason: z.string(),
  grantedBy: z.string(),
});
export type Waiver = z.infer<typeof Waiver>;

/** Something that stops a launch by itself. */
export const Blocker = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(["open", "being fixed", "fixed", "verified"]),
});
export type Blocker = z.infer<typeof Blocker>;

/** Everything a verdict depends on. `evaluate` is a pure function of this. */
export type EvaluationInput = {
  policy: Policy | null;
  release: { commit: string | null; environment: string | null };
  /** Of this release, in any order. */
  readings: readonly Reading[];
  suiteChanges: readonly SuiteChange[];
  /** One for each scan among the readings. */
  findingTallies: readonly FindingTally[];
  /** Of the newest load runs, where the policy asks for no regression. */
  comparisons: readonly BaselineComparison[];
  waivers: readonly Waiver[];
  blockers: readonly Blocker[];
  /** The moment, ISO 8601 in UTC. */
  at: string;
};

/** An interval of percent, both ends rounded down to whole percent; 100 only when exact. */
export const Interval = z.object({ provenPercent: z.number(), possiblePercent: z.number() });
export type Interval = z.infer<typeof Interval>;

export const CriterionResult = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  category: z.string(),
  weight: z.number(),
  blocking: z.boolean(),
  state: CriterionState,
  waiver: Waiver.nullable(),
  required: z.string(),
  ...Judgement.omit({ state: true }).shape,
  /** When the evidence was measured, and when it goes stale by age; null where it does not apply. */
  measuredAt: z.string().nullable(),
  staleAt: z.string().nullable(),
});
export type CriterionResult = z.infer<typeof CriterionResult>;

export const CategoryResult = z.object({
  name: z.string(),
  /** Null when no criterion in it has weight. */
  score: Interval.nullable(),
  met: z.number(),
  total: z.number(),
  /** The first state that a criterion of it is in, in the order of CriterionState. */
  worst: CriterionState,
});
export type CategoryResult = z.infer<typeof CategoryResult>;

/** One reason for the verdict, in the order of the page: fail, none, stale, thin, warn, note. */
export const Reason = z.object({
  criterionId: z.string().nullable(),
  state: z.enum(["fail", "none", "stale", "thin", "warn", "waived", "note", "blocker", "policy"]),
  subject: z.string(),
  sentence: z.string(),
  action: z.string(),
});
export type Reason = z.infer<typeof Reason>;

export const Evaluation = z.object({
  engine: z.string(),
  at: z.string(),
  verdict: Verdict,
  /** One plain sentence why, and one what would change it. */
  answer: z.string(),
  next: z.string(),
  /** Null is "not defined": no criterion has weight. */
  readiness: Interval.nullable(),
  /** Share by weight of criteria in pass, warn or fail, rounded down; with the counts behind it. */
  coverage: z.object({ percent: z.number().nullable(), decided: z.number(), total: z.number() }),
  categories: z.array(CategoryResult),
  criteria: z.array(CriterionResult),
  reasons: z.array(Reason),
  /** Criteria that pass nearest to their limit, nearest first, at most three. */
  nearest: z.array(z.object({ criterionId: z.string(), sentence: z.string() })),
  /** Until when the verdict holds if nothing new arrives, and what expires first. */
  validUntil: z.object({ at: z.string(), sentence: z.string() }).nullable(),
});
export type Evaluation = z.infer<typeof Evaluation>;
