import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { TestFilter } from "@/core/contract/runs";
import type { TestCounts, TestOutcome } from "@/core/evidence/tests";

/** The counts of tests with the word that stands over them. */
export const countFields: readonly { field: keyof TestCounts; word: string }[] = [
  { field: "total", word: "Tests" },
  { field: "passed", word: "Passed" },
  { field: "failed", word: "Failed" },
  { field: "errored", word: "Errored" },
  { field: "skipped", word: "Skipped" },
  { field: "xfailed", word: "Expected to fail" },
  { field: "flaky", word: "Flaky" },
  { field: "notRun", word: "Not run" },
];

/** How the outcome of one test is shown. */
export const testOutcomes: Record<TestOutcome, { shape: Shape; tone: Tone; word: string }> = {
  passed: { shape: "disc-check", tone: "pass", word: "passed" },
  failed: { shape: "octagon-cross", tone: "fail", word: "failed" },
  errored: { shape: "octagon-cross", tone: "fail", word: "errored" },
  skipped: { shape: "ring", tone: "mute", word: "skipped" },
  xfailed: { shape: "ring", tone: "mute", word: "expected to fail" },
  flaky: { shape: "triangle-bang", tone: "warn", word: "flaky" },
  "not-run": { shape: "ring-dashed", tone: "hold", word: "not run" },
};

/** Filters of the list of tests, in the order of their links. */
export const testFilters: readonly { filter: TestFilter; word: string }[] = [
  { filter: "not-passed", word: "Not passed" },
  { filter: "failed", word: "Failed" },
  { filter: "errored", word: "Errored" },
  { filter: "not-run", word: "Not run" },
  { filter: "flaky", word: "Flaky" },
  { filter: "skipped", word: "Skipped" },
  { filter: "xfailed", word: "Expected to fail" },
  { filter: "passed", word: "Passed" },
  { filter: "all", word: "All" },
];
