import { z } from "zod";
import { CriterionState } from "@/core/criteria/judgement";
import { Change } from "@/core/evaluation/changes";
import { CategoryResult, Evaluation } from "@/core/evaluation/evaluation";
import { ContainerCounts } from "@/core/evidence/containers";
import { ProjectView, ReadinessStep } from "./go-no-go";
import { ReleaseView } from "./releases";

/** A release of the project, for marks on charts and lists. */
export const ReleaseMark = z.object({ slug: z.string(), name: z.string(), at: z.string() });
export type ReleaseMark = z.infer<typeof ReleaseMark>;

/** One measured value of a criterion, in the trend's unit. */
export const TrendPoint = z.object({
  /** When it was measured. */
  at: z.string(),
  value: z.number(),
  state: CriterionState,
  observed: z.string(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

/** What a criterion showed over time, from the evaluations that were stored; oldest first. */
export const Trend = z.object({
  criterionId: z.string(),
  title: z.string(),
  kind: z.string(),
  unit: z.enum(["ms", "%", "count"]),
  required: z.string(),
  /** In the trend's unit; null where the requirement is no single number. */
  limit: z.number().nullable(),
  points: z.array(TrendPoint),
});
export type Trend = z.infer<typeof Trend>;

/** A category with what its score was a week before; null where there was none. */
export const CategoryTrend = CategoryResult.extend({
  states: z.partialRecord(CriterionState, z.number()),
  waived: z.number(),
  /** In percentage points of the proven score. */
  sevenDays: z.number().nullable(),
  sentence: z.string(),
});
export type CategoryTrend = z.infer<typeof CategoryTrend>;

/** The newest run of one scenario, for the ladder from smoke to endurance. */
export const LadderStep = z.object({
  number: z.number(),
  title: z.string(),
  users: z.number().nullable(),
  durationSeconds: z.number().nullable(),
  requests: z.number().nullable(),
  p95Ms: z.number().nullable(),
  /** The criterion that judges its latency, if one does. */
  criterion: z.object({ id: z.string(), state: CriterionState, required: z.string(), limitMs: z.number() }).nullable(),
  /** p95 of each window, at most 60 of them; null where a window had no request. Empty without a series. */
  line: z.array(z.number().nullable()),
});
export type LadderStep = z.infer<typeof LadderStep>;

export const PhaseSummary = z.object({
  name: z.string(),
  done: z.number(),
  total: z.number(),
  blocked: z.number(),
});
export type PhaseSummary = z.infer<typeof PhaseSummary>;

export const ServiceSummary = z.object({
  service: z.string(),
  state: z.string(),
  health: z.string().nullable(),
});

export const RecentUpload = z.object({
  uploadId: z.string(),
  filename: z.string(),
  understoodAs: z.string(),
  feeds: z.array(z.string()),
  sha256: z.string(),
  from: z.string(),
  receivedAt: z.string(),
  runNumber: z.number().nullable(),
});
export type RecentUpload = z.infer<typeof RecentUpload>;

/** How a test run came out, for the chart of tests over time; oldest first. */
export const TestPoint = z.object({ number: z.number(), at: z.string(), total: z.number(), failing: z.number() });
export type TestPoint = z.infer<typeof TestPoint>;

/** Everything that a project's overview shows. */
export const Overview = z.object({
  project: ProjectView,
  release: ReleaseView,
  evaluation: Evaluation,
  number: z.number(),
  confirmedAt: z.string(),
  policyVersion: z.number().nullable(),
  categories: z.array(CategoryTrend),
  blockers: z.array(
    z.object({ number: z.number(), title: z.string(), state: z.string(), owner: z.string().nullable() }),
  ),
  changes: z.object({ since: ReadinessStep, list: z.array(Change) }).nullable(),
  ladder: z.array(LadderStep),
  phases: z.array(PhaseSummary),
  snapshot: z
    .object({ number: z.number(), at: z.string(), counts: ContainerCounts, services: z.array(ServiceSummary) })
    .nullable(),
  tests: z.array(TestPoint),
  recent: z.object({ uploads: z.array(RecentUpload), total: z.number() }),
  trends: z.array(Trend),
  releases: z.array(ReleaseMark),
});
export type Overview = z.infer<typeof Overview>;
