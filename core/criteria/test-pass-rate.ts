import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import type { TestCounts } from "@/core/evidence/tests";
import { judgeCountedShare } from "./counted-share";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { emptyGauge, nothingOnFile } from "./no-evidence";
import { observeAt } from "./observation";
import { failing, runSuites, type SuiteUnion, suiteName, unionOfSuites, withAbsentSuites } from "./suite-union";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({ limit: limitParam("share", "above"), warn: limitParam("share", "above").optional() })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const testPassRate = {
  id: "test-pass-rate" as const,
  label: "Test pass rate",
  summary: "Passed tests out of those that passed, failed or errored, over the newest run of every suite.",
  evidence: "tests",
  params: Params,
  example: 'limit: ">= 98 %"\nwarn: ">= 99 %"',
  required: ({ limit }) => limit.text,
  judge(params, readings, context) {
    const union = unionOfSuites(readings, context);
    return union.chosen.length === 0
      ? nothing(params, context.expectedSuites)
      : withAbsentSuites(judgeCounts(params, union), union);
  },
  absent: (params, scope) => nothing(params, scope.suites),
} satisfies CriterionKind<Params>;

function nothing(params: Params, suites: readonly string[]): Judgement {
  const sentence = `Required ${params.limit.words} passed. Nothing is on file.`;
  return nothingOnFile({ gauge: emptyGauge(params.limit, params.warn ?? null), sentence, action: runSuites(suites) });
}

function judgeCounts(params: Params, { chosen, counts }: SuiteUnion): Judgement {
  const { limit } = params;
  const warn = params.warn ?? null;
  const readingIds = chosen.map((reading) => reading.id);
  const executed = counts.passed + failing(counts);
  if (executed <= 0) {
    const sentence = `Required ${limit.words} passed. No test was executed.`;
    const action = "Run the suite again so that its tests are executed.";
    return {
      ...nothingOnFile({ gauge: emptyGauge(limit, warn), sentence, action }),
      margin: "none executed",
      readingIds,
    };
  }
  const share = judgeCountedShare({
    limit,
    warn,
    part: counts.passed,
    whole: executed,
    participle: "passed",
    remedy: `Fix the ${formatCount(failing(counts))} failing tests and run the suite again.`,
  });
  const observations = chosen.map((reading) =>
    observeAt(reading, suiteName(reading), passedOf(reading.evidence.counts), reading.evidence.at),
  );
  return { ...share, missing: null, observations, readingIds, notes: [] };
}

function passedOf(counts: TestCounts): string {
  return `${formatCount(counts.passed)} of ${formatCount(counts.passed + failing(counts))} passed`;
}
