import { kindAt } from "@/core/formats/json/outline";
import type { Lookalike } from "@/core/formats/lookalikes/signs";

const junit = "Send JUnit XML of the same run instead.";
const none = "Coverage is not read yet; test results are read from JUnit XML.";

export const testLookalikes: readonly Lookalike[] = [
  {
    what: "a Playwright report (JSON)",
    instead: `${junit} Playwright: --reporter=junit.`,
    looksLike: ({ json }) => kindAt(json, "suites") === "array" && kindAt(json, "stats", "expected") === "number",
  },
  {
    what: "a Jest or Vitest report (JSON)",
    instead: `${junit} Jest: jest-junit; Vitest: --reporter=junit.`,
    looksLike: ({ json }) => kindAt(json, "numTotalTests") === "number",
  },
  {
    what: "a CTRF report",
    instead: junit,
    looksLike: ({ json }) =>
      kindAt(json, "results", "tool") === "object" && kindAt(json, "results", "summary") === "object",
  },
  {
    what: "a Mocha report (JSON)",
    instead: junit,
    looksLike: ({ json }) =>
      kindAt(json, "stats", "passes") === "number" && kindAt(json, "stats", "suites") === "number",
  },
  {
    what: "a pytest JSON report",
    instead: `${junit} pytest: --junitxml=FILE.`,
    looksLike: ({ json }) => kindAt(json, "exitcode") === "number" && kindAt(json, "summary") === "object",
  },
  {
    what: "a pytest report log",
    instead: `${junit} pytest: --junitxml=FILE.`,
    looksLike: ({ json }) => kindAt(json, "$report_type") === "text" || kindAt(json, "pytest_version") === "text",
  },
  {
    what: "the output of go test -json",
    instead: `${junit} gotestsum: --junitfile.`,
    looksLike: ({ json }) =>
      kindAt(json, "Action") === "text" &&
      (kindAt(json, "Package") === "text" || kindAt(json, "ImportPath") === "text"),
  },
  {
    what: "TAP output",
    instead: junit,
    looksLike: ({ text }) => /^TAP version \d|^1\.\.\d+\s|^(not )?ok \d/.test(text),
  },
  {
    what: "a TRX report of Visual Studio",
    instead: `${junit} .NET: the JunitXml.TestLogger package.`,
    looksLike: ({ root }) => root?.name === "TestRun",
  },
  {
    what: "an NUnit report",
    instead: junit,
    looksLike: ({ root }) => root?.name === "test-run" || root?.name === "test-results",
  },
  {
    what: "an xUnit.net report",
    instead: junit,
    looksLike: ({ root }) => root?.name === "assemblies" || root?.name === "assembly",
  },
  { what: "a TestNG report", instead: junit, looksLike: ({ root }) => root?.name === "testng-results" },
  {
    what: "a Cobertura coverage report",
    instead: none,
    looksLike: ({ root, text }) => root?.name === "coverage" && /line-rate|cobertura/i.test(text),
  },
  {
    what: "a JaCoCo coverage report",
    instead: none,
    looksLike: ({ root, text }) => root?.name === "report" && /jacoco|<sessioninfo|<counter/i.test(text),
  },
  { what: "an LCOV coverage report", instead: none, looksLike: ({ text }) => /^(TN:.*\s+)?SF:/.test(text) },
  {
    what: "a coverage.py report",
    instead: none,
    looksLike: ({ json }) => kindAt(json, "totals") === "object" && kindAt(json, "files") === "object",
  },
  {
    what: "an Istanbul coverage summary",
    instead: none,
    looksLike: ({ json }) => kindAt(json, "total", "lines") === "object",
  },
];
