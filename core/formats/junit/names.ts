/** Names that runners give to every run: they say nothing about which suite it is. */
const empty = new Set([
  "",
  "pytest",
  "pytest tests",
  "jest tests",
  "vitest tests",
  "mocha tests",
  "playwright tests",
  "root suite",
  "alltests",
  "all tests",
  "nextest-run",
  "test run",
  "test suite",
  "test suites",
  "tests",
  "testsuite",
  "testsuites",
  "default suite",
  "default",
  "suite",
  "root",
  "results",
  "unittest",
  "bun test",
  "undefined",
  "null",
]);

/** A suite's name if it says something, else null. */
export function sayingName(name: string | null | undefined): string | null {
  const trimmed = name?.trim() ?? "";
  return empty.has(trimmed.toLowerCase()) ? null : trimmed;
}
