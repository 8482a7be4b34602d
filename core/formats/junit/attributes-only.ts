import { noTests } from "@/core/evidence/test-counts";
import type { TestCounts } from "@/core/evidence/tests";
import type { Stated } from "@/core/formats/junit/suite";

/**
 * The counts of a file without a single case, as its attributes state them, and whether they contradict themselves: more
 * failures and skips than tests are counts of nothing. The root counts only where no suite in it states a number.
 */
export function statedCounts(suites: readonly Stated[], root: Stated): { counts: TestCounts; contradictory: boolean } {
  const stating = suites.filter((stated) => stated.tests !== null);
  const used = stating.length > 0 ? stating : [root];
  const counts = noTests();
  for (const { tests, failures, errors, skipped, disabled } of used) {
    counts.total += tests ?? 0;
    counts.failed += failures ?? 0;
    counts.errored += errors ?? 0;
    counts.skipped += skipped ?? 0;
    counts.notRun += disabled ?? 0;
  }
  counts.passed = counts.total - counts.failed - counts.errored - counts.skipped - counts.notRun;
  return counts.passed < 0 ? { counts: noTests(), contradictory: true } : { counts, contradictory: false };
}
