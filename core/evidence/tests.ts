import { z } from "zod";
import { Locator } from "./figure";

/** What became of one test in one run. Flaky passed only on a retry; xfailed was expected to fail and did. */
export const TestOutcome = z.enum(["passed", "failed", "errored", "skipped", "xfailed", "flaky", "not-run"]);
export type TestOutcome = z.infer<typeof TestOutcome>;

/** One test case as the file lists it. `ordinal` counts the cases of the file from 0. */
export type TestResult = {
  ordinal: number;
  /** The file's own grouping (JUnit: the innermost suite). */
  suite: string | null;
  className: string | null;
  name: string;
  outcome: TestOutcome;
  durationSeconds: number | null;
  /** First words of the failure or of the reason for the skip, at most 2,000 characters. */
  message: string | null;
  /** 1-based line of the case in the file. */
  line: number | null;
};

/** Attempts of one test that the file lists as cases of one name: they count as the one that is kept. */
export type TestRetry = { kept: number; dropped: number[]; outcome: "flaky" };

/** Counts of tests. Flaky are among passed, xfailed among skipped; total is the sum of the other plain counts. */
export const TestCounts = z.object({
  total: z.number(),
  passed: z.number(),
  failed: z.number(),
  errored: z.number(),
  skipped: z.number(),
  flaky: z.number(),
  notRun: z.number(),
  xfailed: z.number(),
});
export type TestCounts = z.infer<typeof TestCounts>;

/** One group of tests as the file names it, for showing where the failures are. */
export const TestGroup = z.object({ name: z.string(), counts: TestCounts, at: Locator });
export type TestGroup = z.infer<typeof TestGroup>;

export const TestsEvidence = z.object({
  kind: z.literal("tests"),
  tool: z.string(),
  /** The suite's name where the file gives one that says something. */
  suite: z.string().nullable(),
  /** ISO 8601; without an offset where the file gives none (the project's zone then applies). */
  startedAt: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  counts: TestCounts,
  at: Locator,
  /** By package, class folder or nested suite; at most 200. */
  groups: z.array(TestGroup),
});
export type TestsEvidence = z.infer<typeof TestsEvidence>;
