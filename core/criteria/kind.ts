import type { z } from "zod";
import type { Reading, SuiteChange } from "@/core/evidence/reading";
import type { Judgement } from "./judgement";

/** What a kind may look at beside its parameters. */
export type JudgeContext = {
  /** One-sided confidence of the bounds, 0.5 to 0.9999. */
  confidence: number;
  suiteChanges: readonly SuiteChange[];
  /** Suites that the scope names; one of them without a reading leaves a test criterion without its evidence. */
  expectedSuites: readonly string[];
};

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
  evidence: "load" | "tests";
  params: z.ZodType<Params>;
  /** An example of its parameters in YAML, one key a line. */
  example: string;
  /** The requirement as shown: "< 500 ms", "0 failing". */
  required(params: Params): string;
  judge(params: Params, readings: readonly Reading[], context: JudgeContext): Judgement;
  /** What is shown when nothing matches the scope: gauge, sentence and action. */
  absent(params: Params, scope: { scenario: string | null; suites: readonly string[] }): Judgement;
};
