import type { JudgeContext } from "@/core/criteria/kind";
import type { LoadEvidence } from "@/core/evidence/load";
import type { LoadReading, SuiteChange, TestsReading } from "@/core/evidence/reading";
import { noTests } from "@/core/evidence/test-counts";
import type { TestCounts } from "@/core/evidence/tests";

export type Facts = Partial<Omit<LoadReading, "evidence" | "expectedRules" | "leftOutSeconds">>;

/** What is declared of a run unless a test says otherwise; its number also makes its ids. */
export function facts(runNumber: number, filename: string) {
  return {
    id: `reading-${runNumber}`,
    runId: `run-${runNumber}`,
    runNumber,
    scenario: null,
    suite: null,
    component: null,
    environment: null,
    commit: null,
    branch: null,
    build: null,
    startedAt: "2026-11-20T10:00:00.000Z",
    endedAt: "2026-11-20T10:03:00.000Z",
    timeAssumed: false,
    releaseAssumed: false,
    files: [
      {
        uploadId: `upload-${runNumber}`,
        sha256: String(runNumber).padStart(64, "0"),
        filename,
        bytes: 2048,
        uploadedAt: "2026-11-20T11:00:00.000Z",
        uploadedBy: "ci",
      },
    ],
    notes: [],
  };
}

/** A reading of a load run; its number also makes its ids. */
export function loadReading(
  evidence: LoadEvidence,
  given: Facts & { expectedRules?: LoadReading["expectedRules"] } = {},
): LoadReading {
  return {
    ...facts(given.runNumber ?? 1, "load_stats.csv"),
    scenario: "load",
    expectedRules: [],
    leftOutSeconds: null,
    ...given,
    evidence,
  };
}

/** A reading of a test run with the given counts; the total is the sum of its parts unless given. */
export function testsReading(counts: Partial<TestCounts>, given: Facts = {}): TestsReading {
  const all = { ...noTests(), ...counts };
  const total = counts.total ?? all.passed + all.failed + all.errored + all.skipped + all.notRun;
  const evidence: TestsReading["evidence"] = {
    kind: "tests",
    tool: "pytest",
    suite: null,
    startedAt: null,
    durationSeconds: null,
    counts: { ...all, total },
    at: { kind: "element", line: 2, column: 3, name: "testsuite" },
    groups: [],
  };
  return { ...facts(given.runNumber ?? 1, "junit.xml"), ...given, evidence };
}

/** A comparison of a reading with the one before it. */
export function suiteChange(readingId: string, missingNames: string[], suite = "unit"): SuiteChange {
  return { suite, readingId, previousReadingId: "before", missing: missingNames.length, missingNames, added: 0 };
}

export function judgeContext(given: Partial<JudgeContext> = {}): JudgeContext {
  return {
    confidence: 0.95,
    suiteChanges: [],
    scenarios: [],
    expectedSuites: [],
    findingTallies: [],
    comparisons: [],
    criterionStates: new Map(),
    at: "2026-11-20T12:00:00.000Z",
    ...given,
  };
}

/** Text with plain spaces, so that expectations can be read. */
export function plain(text: string | null | undefined): string {
  return (text ?? "").replaceAll("\u00a0", " ");
}
