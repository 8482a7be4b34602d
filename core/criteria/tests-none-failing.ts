import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import type { TestCounts } from "@/core/evidence/tests";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { nothingOnFile } from "./no-evidence";
import { observeAt } from "./observation";
import { failing, runSuites, type SuiteUnion, suiteName, tests, unionOfSuites, withAbsentSuites } from "./suite-union";

const Params = z.strictObject({});
type Params = z.infer<typeof Params>;

export const testsNoneFailing = {
  id: "tests-none-failing" as const,
  label: "No test failing",
  summary: "No test of the newest run of every suite failed or errored, and none was left out.",
  evidence: "tests",
  params: Params,
  example: "",
  required: () => "0 failing",
  judge(_params, readings, context) {
    const union = unionOfSuites(readings, context);
    return union.chosen.length === 0 ? nothing(context.expectedSuites) : withAbsentSuites(judgeCounts(union), union);
  },
  absent: (_params, scope) => nothing(scope.suites),
} satisfies CriterionKind<Params>;

function nothing(suites: readonly string[]): Judgement {
  const sentence = "Required 0 failing. Nothing is on file.";
  return nothingOnFile({ gauge: { kind: "wall", violations: null }, sentence, action: runSuites(suites) });
}

function judgeCounts({ chosen, counts }: SuiteUnion): Judgement {
  const count = failing(counts);
  const observed = `${formatCount(count)} failing`;
  const base = {
    observed,
    gauge: { kind: "wall", violations: count } as const,
    sample: tests(counts.total),
    missing: null,
    observations: chosen.map((reading) => {
      const own = reading.evidence.counts;
      const text = `${formatCount(failing(own))} of ${formatCount(own.total)} failing`;
      return observeAt(reading, suiteName(reading), text, reading.evidence.at);
    }),
    readingIds: chosen.map((reading) => reading.id),
    notes: [],
  };
  if (count === 0) {
    return {
      ...base,
      state: "pass",
      margin: "exact",
      sentence: `Required 0 failing, observed 0 of ${tests(counts.total)}.`,
      action: "Nothing to do.",
    };
  }
  const sentence = `Required 0 failing, observed ${formatCount(count)} of ${tests(counts.total)} (${parts(counts)}).`;
  const what = count === 1 ? "the failing test" : `the ${formatCount(count)} failing tests`;
  return {
    ...base,
    state: "fail",
    margin: `${formatCount(count)} over`,
    sentence,
    action: `Fix ${what} and run the suite again.`,
  };
}

function parts({ failed, errored }: TestCounts): string {
  return `${formatCount(failed)} failed, ${formatCount(errored)} ${errored === 1 ? "error" : "errors"}`;
}
