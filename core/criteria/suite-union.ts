import { formatCount } from "@/core/evidence/format-figure";
import type { Note } from "@/core/evidence/note";
import { isTests, type Reading, type SuiteChange, type TestsReading } from "@/core/evidence/reading";
import { addCounts, noTests } from "@/core/evidence/test-counts";
import type { TestCounts } from "@/core/evidence/tests";
import { testsIntegrity } from "@/core/runs/integrity";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { JudgeContext } from "./kind";
import { isWeak, onSameBuild, rerun } from "./select";
import { weaken } from "./weaken";

/** One reading of every suite, judged together. */
export type SuiteUnion = {
  chosen: TestsReading[];
  /** Expected suites that have no reading. */
  absent: string[];
  counts: TestCounts;
  notes: Note[];
};

/**
 * The newest reading of each suite that is not partial, shrunk or impossible, else its newest; readings come newest
 * first, and those without a suite are one suite. Where suites are expected, others are left out.
 */
export function unionOfSuites(readings: readonly Reading[], context: JudgeContext): SuiteUnion {
  const bySuite = groupBySuite(readings, context.expectedSuites);
  const picked = [...bySuite.values()].map((suite) => ({
    suite,
    reading: suite.find((reading) => !isWeak(suiteNotes(reading, context))) ?? suite[0],
  }));
  return unite(picked, context, bySuite);
}

/** The newest reading of each suite, whatever stands against it. */
export function newestOfSuites(readings: readonly Reading[], context: JudgeContext): SuiteUnion {
  const bySuite = groupBySuite(readings, context.expectedSuites);
  return unite(
    [...bySuite.values()].map((suite) => ({ suite, reading: suite[0] })),
    context,
    bySuite,
  );
}

function groupBySuite(readings: readonly Reading[], expected: readonly string[]): Map<string, TestsReading[]> {
  const bySuite = new Map<string, TestsReading[]>();
  for (const reading of readings.filter(isTests)) {
    const name = reading.suite ?? "";
    if (expected.length > 0 && !expected.includes(name)) continue;
    bySuite.set(name, [...(bySuite.get(name) ?? []), reading]);
  }
  return bySuite;
}

type Picked = { suite: readonly TestsReading[]; reading: TestsReading | undefined };

function unite(picked: readonly Picked[], context: JudgeContext, bySuite: ReadonlyMap<string, unknown>): SuiteUnion {
  const counts = noTests();
  const chosen: TestsReading[] = [];
  const notes: Note[] = [];
  for (const { suite, reading } of picked) {
    if (reading === undefined) continue;
    addCounts(counts, reading.evidence.counts);
    chosen.push(reading);
    const again = rerunOf(reading, suite.slice(suite.indexOf(reading) + 1));
    notes.push(...suiteNotes(reading, context), ...(again === null ? [] : [again]));
  }
  return { chosen, absent: context.expectedSuites.filter((name) => !bySuite.has(name)), counts, notes };
}

/** The comparison of a reading with the run of its suite before; null for the first run. */
export function changeOf(reading: TestsReading, context: JudgeContext): SuiteChange | null {
  return context.suiteChanges.find((change) => change.readingId === reading.id) ?? null;
}

export function suiteName(reading: TestsReading): string {
  return reading.suite ?? "Tests";
}

export function tests(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "test" : "tests"}`;
}

function suiteNotes(reading: TestsReading, context: JudgeContext): Note[] {
  const { counts } = reading.evidence;
  const notes = [...reading.notes, ...testsIntegrity(counts)];
  if (counts.notRun > 0)
    notes.push({ code: "partial", sentence: `${suiteName(reading)}: ${tests(counts.notRun)} did not run.` });
  const change = changeOf(reading, context);
  if (change !== null && change.missing > 0) {
    const names = firstNames(change.missingNames, change.missing);
    const verb = change.missing === 1 ? "is" : "are";
    notes.push({
      code: "shrunk-suite",
      sentence: `${suiteName(reading)}: ${tests(change.missing)} of the run before ${verb} missing: ${names}.`,
    });
  }
  if (counts.flaky > 0)
    notes.push({ code: "retried", sentence: `${suiteName(reading)}: ${tests(counts.flaky)} passed only on a retry.` });
  return notes;
}

function rerunOf(reading: TestsReading, older: readonly TestsReading[]): Note | null {
  if (failing(reading.evidence.counts) > 0) return null;
  const same = older.filter((candidate) => onSameBuild(candidate, reading));
  return rerun(
    same.filter((candidate) => failing(candidate.evidence.counts) > 0),
    same.length + 1,
  );
}

export function failing(counts: TestCounts): number {
  return counts.failed + counts.errored;
}

/** A judgement of the suites that are there; it cannot be told from them alone when an expected one is absent. */
export function withAbsentSuites(judgement: Judgement, { absent, notes }: SuiteUnion): Judgement {
  if (absent.length === 0 || judgement.state === "fail") return weaken(judgement, notes);
  const names = absent.join(", ");
  const sentence = `${judgement.sentence} Nothing is on file of ${absent.length === 1 ? "the suite" : "the suites"} ${names}.`;
  const missing = `Needs a run of ${names}.`;
  return weaken(
    { ...judgement, state: "none", margin: `without ${names}`, missing, sentence, action: runSuites(absent) },
    notes,
  );
}

/** The action for a test criterion without evidence. */
export function runSuites(suites: readonly string[]): string {
  const what =
    suites.length === 0 ? "the tests" : `the ${suites.length === 1 ? "suite" : "suites"} ${suites.join(", ")}`;
  return `Run ${what} and upload the JUnit XML.`;
}
