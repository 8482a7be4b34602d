import { noTests } from "@/core/evidence/test-counts";
import type { TestCounts } from "@/core/evidence/tests";
import type { Stated } from "@/core/formats/junit/suite";

/**
 * The counts of a file without a single case, as its attributes state them, and whether they contradict themselves: more
 * failures and skips than tests are counts of nothing. The root counts only where no suite in it states a number. Tests
 * of a suite that does not state its failures are not known to have passed; many dialects have no count of errors.
 */
export function statedCounts(suites: readonly Stated[], root: Stated): { counts: TestCounts; contradictory: boolean } {
  const stating = suites.filter((stated) => stated.tests !== null);
  const used = stating.length > 0 ? stating : [root];
  const counts = noTests();
  for (const stated of used) addStated(counts, stated);
  const contradictory = counts.passed < 0 || counts.notRun < 0;
  return { counts: contradictory ? noTests() : counts, contradictory };
}

function addStated(counts: TestCounts, { tests, failures, errors, skipped, disabled }: Stated): void {
  const [all, failed, errored, left, off] = [tests ?? 0, failures ?? 0, errors ?? 0, skipped ?? 0, disabled ?? 0];
  const rest = all - failed - errored - left - off;
  counts.total += all;
  counts.failed += failed;
  counts.errored += errored;
  counts.skipped += left;
  counts.notRun += failures === null ? off + rest : off;
  counts.passed += failures === null ? 0 : rest;
}
