import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import type { TestsReading } from "@/core/evidence/reading";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { nothingOnFile } from "./no-evidence";
import { observeAt } from "./observation";
import {
  changeOf,
  newestOfSuites,
  runSuites,
  type SuiteUnion,
  suiteName,
  tests,
  withAbsentSuites,
} from "./suite-union";

const Params = z.strictObject({});
type Params = z.infer<typeof Params>;

export const suiteNotShrunk = {
  id: "suite-not-shrunk" as const,
  label: "Suite not shrunk",
  summary: "Every test of the run before is in the newest run of its suite; the first run of a suite is the base.",
  evidence: "tests",
  params: Params,
  example: "",
  required: () => "0 missing",
  judge(_params, readings, context) {
    const union = newestOfSuites(readings, context);
    return union.chosen.length === 0
      ? nothing(context.expectedSuites)
      : withAbsentSuites(judgeChanges(union, context), union);
  },
  absent: (_params, scope) => nothing(scope.suites),
} satisfies CriterionKind<Params>;

function nothing(suites: readonly string[]): Judgement {
  const sentence = "Required no test missing. Nothing is on file.";
  return nothingOnFile({ gauge: { kind: "wall", violations: null }, sentence, action: runSuites(suites) });
}

function judgeChanges({ chosen, counts }: SuiteUnion, context: JudgeContext): Judgement {
  const changes = chosen.flatMap((reading) => changeOf(reading, context) ?? []);
  const missing = changes.reduce((sum, change) => sum + change.missing, 0);
  const base = {
    observed: `${formatCount(missing)} missing`,
    gauge: { kind: "wall", violations: missing } as const,
    sample: tests(counts.total),
    missing: null,
    observations: chosen.map((reading) =>
      observeAt(reading, suiteName(reading), comparison(reading, context), reading.evidence.at),
    ),
    readingIds: chosen.map((reading) => reading.id),
    notes: [],
  };
  if (missing > 0) {
    const names = firstNames(
      changes.flatMap((change) => change.missingNames),
      missing,
    );
    const sentence = `Required no test missing, observed ${formatCount(missing)} that ran last time: ${names}.`;
    return {
      ...base,
      state: "fail",
      margin: `${formatCount(missing)} over`,
      sentence,
      action: "Run the whole suite again, or record why these tests were removed.",
    };
  }
  const sentence = `Required no test missing. ${chosen.map((reading) => comparison(reading, context)).join(" ")}`;
  return { ...base, state: "pass", margin: "exact", sentence, action: "Nothing to do." };
}

function comparison(reading: TestsReading, context: JudgeContext): string {
  const change = changeOf(reading, context);
  const count = tests(reading.evidence.counts.total);
  if (change === null)
    return `First run of this suite: ${count} ${reading.evidence.counts.total === 1 ? "is" : "are"} the base.`;
  if (change.missing > 0) return `${formatCount(change.missing)} of the run before missing.`;
  return `Every test of the run before ran, ${formatCount(change.added)} added.`;
}
