import type { TestCounts, TestOutcome } from "@/core/evidence/tests";

/** Counts of no test. */
export function noTests(): TestCounts {
  return { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0, notRun: 0, xfailed: 0 };
}

const fields: Record<TestOutcome, readonly (keyof TestCounts)[]> = {
  passed: ["passed"],
  flaky: ["passed", "flaky"],
  failed: ["failed"],
  errored: ["errored"],
  skipped: ["skipped"],
  xfailed: ["skipped", "xfailed"],
  "not-run": ["notRun"],
};

/** Counts one test of an outcome in, or out again with `by` −1. */
export function countTest(counts: TestCounts, outcome: TestOutcome, by: 1 | -1 = 1): void {
  counts.total += by;
  for (const field of fields[outcome]) counts[field] += by;
}

/** Adds the counts of one set of tests to another. */
export function addCounts(to: TestCounts, from: TestCounts): void {
  for (const field of Object.keys(from) as (keyof TestCounts)[]) to[field] += from[field];
}
