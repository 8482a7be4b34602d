import type { z } from "zod";
import type { BaselineComparison } from "@/core/evidence/comparison";
import type { FindingTally } from "@/core/evidence/finding-tally";
import type { Reading, SuiteChange } from "@/core/evidence/reading";
import type { ScenarioDemand } from "@/core/policy/policy";
import type { CriterionState, Judgement } from "./judgement";

/** What a kind may look at beside its parameters. */
export type JudgeContext = {
  /** One-sided confidence of the bounds, 0.5 to 0.9999. */
  confidence: number;
  suiteChanges: readonly SuiteChange[];
  /** What the policy asks of the runs of a scenario, whatever the criterion. */
  scenarios: readonly ScenarioDemand[];
  /** Suites that the scope names; one of them without a reading leaves a test criterion without its evidence. */
  expectedSuites: readonly string[];
  /** What stands of the findings of each scan. */
  findingTallies: readonly FindingTally[];
  /** The newest load runs held against their baselines, where the policy asks for that. */
  comparisons: readonly BaselineComparison[];
  /** The states of the criteria that are judged on what tools measured; for kinds of the plan, which are judged last. */
  criterionStates: ReadonlyMap<string, CriterionState>;
  /** The moment of the evaluation, ISO 8601 in UTC. */
  at: string;
};

/** Where a criterion without evidence looked for it, for saying what to upload. */
export type LookedFor = { scenario: string | null; suites: readonly string[]; tool: string | null };

/**
 * One kind of criterion. `judge` sees the readings that match the criterion's scope, newest first, at least one
 * of them, and answers for the newest that can carry the claim; no data is never a pass.
 */
export type CriterionKind<Params = unknown> = {
  id: string;
  label: string;
  /** One sentence for the policy's documentation. */
  summary: string;
  /** Which evidence it is judged on, and so what `validFor` is when the policy does not say. */
  evidence: Reading["evidence"]["kind"];
  params: z.ZodType<Params>;
  /** An example of its parameters in YAML, one key a line. */
  example: string;
  /** The requirement as shown: "< 500 ms", "0 failing". */
  required(params: Params): string;
  judge(params: Params, readings: readonly Reading[], context: JudgeContext): Judgement;
  /** What is shown when nothing matches the scope: gauge, sentence and action. */
  absent(params: Params, scope: LookedFor): Judgement;
};
