import { z } from "zod";

/** Where a criterion looks for its evidence; an absent field matches everything. */
export const Scope = z.object({
  scenario: z.string().nullable(),
  /** Expected suites: each of them must be there. */
  suites: z.array(z.string()),
  environments: z.array(z.string()),
  branch: z.string().nullable(),
  tool: z.string().nullable(),
  /** What was scanned or looked at: an image, a service. */
  component: z.string().nullable(),
});
export type Scope = z.infer<typeof Scope>;

/** One requirement. `params` are the kind's own, kept as written and parsed by the kind. */
export const Criterion = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  category: z.string(),
  weight: z.number().min(0),
  blocking: z.boolean(),
  scope: Scope,
  /** How old evidence may be, in hours; null is no limit. */
  freshnessHours: z.number().positive().nullable(),
  validFor: z.enum(["build", "branch", "time"]),
  params: z.record(z.string(), z.unknown()),
});
export type Criterion = z.infer<typeof Criterion>;

/** What a policy asks of every run of a scenario; null asks nothing. */
export const ScenarioDemand = z.object({
  scenario: z.string(),
  users: z.number().positive().nullable(),
  durationSeconds: z.number().positive().nullable(),
});
export type ScenarioDemand = z.infer<typeof ScenarioDemand>;

export const Policy = z.object({
  name: z.string(),
  /** One-sided confidence of every bound. */
  confidence: z.number().min(0.5).max(0.9999),
  scenarios: z.array(ScenarioDemand).default([]),
  criteria: z.array(Criterion),
});
export type Policy = z.infer<typeof Policy>;

/** A mistake in a policy's text, for a person to mend. */
export type PolicyMistake = { line: number; column: number; message: string };
