import { z } from "zod";
import { CriterionResult } from "@/core/evaluation/evaluation";
import { ContainerCounts } from "@/core/evidence/containers";
import { RunKind } from "@/core/evidence/evidence";
import { Locator } from "@/core/evidence/figure";
import { Severity } from "@/core/evidence/finding";
import { KeptCopy } from "@/core/evidence/kept-copy";
import { Note } from "@/core/evidence/note";
import { Outcome } from "@/core/evidence/outcome";
import { RunReading } from "@/core/evidence/reading";
import { TestCounts, TestOutcome } from "@/core/evidence/tests";

/** A run's number within its project, as it stands in an address. */
export const RunNumber = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, "A run's number is a whole number from 1 on.")
  .transform(Number)
  .refine((number) => number <= 2_147_483_647, "No run has a number that large.");

/** Which runs are asked for, as it stands in an address: one kind alone, and those handed in before a run. */
export const RunListQuery = z.object({ kind: RunKind.optional(), before: RunNumber.optional() });
export type RunListQuery = z.infer<typeof RunListQuery>;

/** The figures that a list shows of a run. Absent is null, never 0. */
export const LoadHeadline = z.object({
  kind: z.literal("load"),
  requests: z.number().nullable(),
  /** Failures as they are judged, and what they are counted out of. */
  failures: z.number().nullable(),
  counted: z.number().nullable(),
  failedPercent: z.number().nullable(),
  p95Ms: z.number().nullable(),
  users: z.number().nullable(),
  durationSeconds: z.number().nullable(),
});
export const TestsHeadline = z.object({
  kind: z.literal("tests"),
  counts: TestCounts,
  durationSeconds: z.number().nullable(),
});

export const ScanHeadline = z.object({
  kind: z.literal("scan"),
  scanned: z.boolean(),
  findings: z.number(),
  suppressed: z.number(),
  bySeverity: z.record(Severity, z.number()),
});
export const ContainersHeadline = z.object({ kind: z.literal("containers"), counts: ContainerCounts });

export const RunSummary = z.object({
  number: z.number(),
  title: z.string(),
  tool: z.string(),
  scenario: z.string().nullable(),
  suite: z.string().nullable(),
  component: z.string().nullable(),
  environment: z.string().nullable(),
  commit: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string(),
  timeAssumed: z.boolean(),
  /** False when every file behind it was withdrawn. */
  active: z.boolean(),
  release: z.object({ slug: z.string(), name: z.string(), assumed: z.boolean() }),
  headline: z.discriminatedUnion("kind", [LoadHeadline, TestsHeadline, ScanHeadline, ContainersHeadline]),
});
export type RunSummary = z.infer<typeof RunSummary>;

export const RunList = z.object({ runs: z.array(RunSummary), older: z.number().nullable(), total: z.number() });
export type RunList = z.infer<typeof RunList>;

/** Requests, failures and what was left out, of all endpoints or one, as core/runs counts them. */
export const SliceFigures = z.object({
  name: z.string(),
  method: z.string().nullable(),
  requests: z.number().nullable(),
  failures: z.number().nullable(),
  expected: z.number(),
  limited: z.number().nullable(),
  counted: z.number().nullable(),
  failedPercent: z.number().nullable(),
  source: z.enum(["outcomes", "tool"]),
  /** Requests by outcome, by the project's rules; null where the file does not tell outcomes apart. */
  byOutcome: z.record(Outcome, z.number()).nullable(),
});
export type SliceFigures = z.infer<typeof SliceFigures>;

export const RunFileView = z.object({
  uploadId: z.string(),
  filename: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  format: z.string().nullable(),
  understoodAs: z.string().nullable(),
  receivedAt: z.string(),
  receivedBy: z.string(),
  kept: KeptCopy,
  withdrawn: z.boolean(),
});
export type RunFileView = z.infer<typeof RunFileView>;

/** Whether a run's ramp-up is left out of what it is judged on. */
export const RampUpChoice = z.object({ leaveOut: z.boolean() });
export type RampUpChoice = z.infer<typeof RampUpChoice>;

/** Which scenario a load run was, as a person says. */
export const ScenarioCorrection = z.object({
  scenario: z.string().trim().min(1, "Name the scenario.").max(200, "A scenario's name has at most 200 characters."),
});
export type ScenarioCorrection = z.infer<typeof ScenarioCorrection>;

/** Which endpoints of a run are listed and in what order, as it stands in an address; what names nothing is left out. */
export const EndpointQuery = z.object({
  filter: z.string().trim().max(200).catch(""),
  sort: z.string().optional().catch(undefined),
  order: z.enum(["asc", "desc"]).optional().catch(undefined),
});
export type EndpointQuery = z.infer<typeof EndpointQuery>;

/** A run whose next reading was made. */
export const RevisedRun = z.object({ number: z.number(), revision: z.number() });
export type RevisedRun = z.infer<typeof RevisedRun>;

/** Which tests of a run are asked for: `not-passed` is failed, errored and not run together. */
export const TestFilter = z.enum([
  "all",
  "not-passed",
  "failed",
  "errored",
  "skipped",
  "xfailed",
  "flaky",
  "passed",
  "not-run",
]);
export type TestFilter = z.infer<typeof TestFilter>;

/** Responses that were 429; `metric` is the one that told, or null where the file lists outcomes. */
export const LimitedFigures = z.object({
  limited: z.number(),
  whole: z.number(),
  percent: z.number(),
  at: Locator,
  metric: z.string().nullable(),
});
export type LimitedFigures = z.infer<typeof LimitedFigures>;

/** What a test run's page shows beside the counts of the file. */
export const TestFigures = z.object({
  /** Passed out of those that passed, failed or errored; null when none was executed. */
  passRate: z.object({ passed: z.number(), executed: z.number(), percent: z.number() }).nullable(),
  /** How many tests each filter lists. */
  listed: z.record(TestFilter, z.number()),
});
export type TestFigures = z.infer<typeof TestFigures>;

const RunLink = z.object({ number: z.number(), endedAt: z.string() });

export const RunDetail = RunSummary.extend({
  reading: RunReading,
  /** Load runs alone; the endpoints stand in the order of the reading. */
  figures: z.object({ overall: SliceFigures, endpoints: z.array(SliceFigures) }).nullable(),
  /** Null where the file does not tell which responses were 429. */
  limited: LimitedFigures.nullable(),
  /** Test runs alone. */
  tests: TestFigures.nullable(),
  notes: z.array(Note),
  /** The criteria of the release's evaluation that rest on this run. */
  criteria: z.array(CriterionResult),
  files: z.array(RunFileView),
  history: z.array(z.object({ revision: z.number(), cause: z.string(), at: z.string(), by: z.string().nullable() })),
  /** The runs of the same scenario or suite that were measured before and after it. */
  previous: RunLink.nullable(),
  next: RunLink.nullable(),
});
export type RunDetail = z.infer<typeof RunDetail>;

export const TestResultView = z.object({
  ordinal: z.number(),
  className: z.string().nullable(),
  name: z.string(),
  outcome: TestOutcome,
  durationSeconds: z.number().nullable(),
  message: z.string().nullable(),
  line: z.number().nullable(),
});
export type TestResultView = z.infer<typeof TestResultView>;

export const TestResultList = z.object({
  results: z.array(TestResultView),
  next: z.number().nullable(),
  total: z.number(),
});
export type TestResultList = z.infer<typeof TestResultList>;

export const TestResultQuery = z.object({
  outcome: TestFilter.default("not-passed"),
  after: z.coerce.number().int().min(-1).default(-1),
});
export type TestResultQuery = z.infer<typeof TestResultQuery>;
