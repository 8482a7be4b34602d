import type { Locator } from "@/core/evidence/figure";
import { addCounts, countTest, noTests } from "@/core/evidence/test-counts";
import type { TestCounts, TestResult, TestRetry } from "@/core/evidence/tests";
import { identityOf, noteChild, noteText, type OpenCase, openCase, resultOf } from "@/core/formats/junit/case";
import { countInGroup, type Groups, groupName } from "@/core/formats/junit/groups";
import { noteAttempt, repeatedFailures, retriedTests } from "@/core/formats/junit/retries";
import { disagreement, type OpenSuite, openSuite, type Stated } from "@/core/formats/junit/suite";
import { noTimes, noteSuite, type Times } from "@/core/formats/junit/times";
import type { JunitSigns } from "@/core/formats/junit/tool";
import type { XmlElement, XmlVisitor } from "@/core/formats/xml/scan-xml";

const listLimit = 20;

/** All that is kept of a JUnit file: counts, groups, retries, and the few things that warnings are about. */
export type JunitBuild = {
  counts: TestCounts;
  groups: Groups;
  retries: TestRetry[];
  /** Names listed several times that never passed. */
  repeatedFailures: number;
  /** Cases that are complete and not handed on yet. */
  ready: TestResult[];
  cases: number;
  root: XmlElement | null;
  signs: JunitSigns;
  times: Times;
  /** Names of the suites directly in the root; more than two are not needed. */
  suiteNames: Set<string>;
  topSuites: { stated: Stated; cases: number }[];
  disagreements: string[];
  disagreementCount: number;
  /** Names of files that pytest could not collect. */
  uncollected: string[];
  /** Failures and errors of a suite that belong to no case. */
  outsideCases: { name: string; line: number }[];
  /** What is open where reading stopped, outermost first. */
  open: XmlElement[];
};

export function newBuild(): JunitBuild {
  return {
    counts: noTests(),
    groups: new Map(),
    retries: [],
    repeatedFailures: 0,
    ready: [],
    cases: 0,
    root: null,
    signs: { root: null, suite: null, test: null, types: new Set(), properties: new Set() },
    times: noTimes(),
    suiteNames: new Set(),
    topSuites: [],
    disagreements: [],
    disagreementCount: 0,
    uncollected: [],
    outsideCases: [],
    open: [],
  };
}

type Kind = "suite" | "case" | "told" | "other";

/** A visitor that builds the reading of a JUnit document up as its elements come. */
export function junitVisitor(build: JunitBuild): XmlVisitor {
  const kinds: Kind[] = [];
  const suites: OpenSuite[] = [];
  const cases: OpenCase[] = [];
  let toldDepth = 0;

  function kindOf(element: XmlElement): Kind {
    const test = cases.at(-1);
    if (toldDepth > 0) return "other";
    if (element.name === "testsuite" || element.name === "testsuites") return "suite";
    if (element.name === "testcase") return "case";
    return test && noteChild(test, element) ? "told" : "other";
  }

  return {
    open(element) {
      const kind = kindOf(element);
      kinds.push(kind);
      build.open.push(element);
      noteSigns(build, element);
      if (kind === "suite") suites.push(startSuite(build, element, suites.length));
      else if (kind === "case") cases.push(openCase(element));
      else if (kind === "told") toldDepth += 1;
      else noteOutside(build, element, cases.length, kinds.at(-2));
    },
    close() {
      const kind = kinds.pop();
      build.open.pop();
      if (kind === "told") toldDepth -= 1;
      const test = kind === "case" ? cases.pop() : undefined;
      if (test) endCase(build, test, suites);
      const suite = kind === "suite" ? suites.pop() : undefined;
      if (suite) endSuite(build, suite, suites);
    },
    text(text) {
      const test = cases.at(-1);
      if (test && toldDepth > 0) noteText(test, text);
    },
  };
}

function noteSigns({ signs }: JunitBuild, element: XmlElement): void {
  signs.root ??= element;
  if (element.name === "testsuite") signs.suite ??= element;
  if (element.name === "testcase") signs.test ??= element;
  const type = element.attributes.type;
  if (type && element.name !== "property" && signs.types.size < listLimit) signs.types.add(type);
  if (element.name === "property" && signs.properties.size < 500) signs.properties.add(element.attributes.name ?? "");
}

function noteOutside(build: JunitBuild, element: XmlElement, openCases: number, parent: Kind | undefined): void {
  const problem = element.name === "error" || element.name === "failure";
  if (!problem || openCases > 0 || parent !== "suite" || build.outsideCases.length >= listLimit) return;
  const name = element.attributes.message ?? element.attributes.type ?? element.name;
  build.outsideCases.push({ name: name.slice(0, 120), line: element.line });
}

function startSuite(build: JunitBuild, element: XmlElement, depth: number): OpenSuite {
  build.root ??= element;
  build.times.root ??= element;
  const top = element.name === "testsuite" && (depth === 0 || (depth === 1 && build.root.name === "testsuites"));
  if (top) noteSuite(build.times, element);
  if (top && build.suiteNames.size < 2 && element.attributes.name) build.suiteNames.add(element.attributes.name);
  return openSuite(element);
}

function locate({ line, column, name }: XmlElement): Locator {
  return { kind: "element", line, column, name };
}

function endCase(build: JunitBuild, test: OpenCase, suites: readonly OpenSuite[]): void {
  const suite = suites.at(-1);
  const result = resultOf(test, build.cases, suite?.name ?? null);
  const { outcome } = result;
  build.cases += 1;
  build.ready.push(result);
  countTest(build.counts, outcome);
  countInGroup(build.groups, groupName(result.className, result.suite), outcome, locate(test.element));
  const identity = identityOf(test);
  if (suite) {
    countTest(suite.own, outcome);
    suite.problems += test.problems;
    if (identity !== null) noteAttempt(suite.attempts, identity, { ordinal: result.ordinal, outcome });
  }
  if (outcome === "errored" && result.message === "collection failure" && build.uncollected.length < listLimit) {
    build.uncollected.push(test.element.attributes.file ?? result.name);
  }
}

function endSuite(build: JunitBuild, suite: OpenSuite, suites: readonly OpenSuite[]): void {
  addCounts(suite.within, suite.own);
  const parent = suites.at(-1);
  if (parent) {
    addCounts(parent.within, suite.within);
    parent.problems += suite.problems;
  }
  const sentence = suite.within.total > 0 ? disagreement(suite) : null;
  if (sentence) {
    build.disagreementCount += 1;
    if (build.disagreements.length < 3) build.disagreements.push(sentence);
  }
  const top = suites.length === 0 || (suites.length === 1 && parent?.element.name === "testsuites");
  if (top && build.cases === 0) build.topSuites.push({ stated: suite.stated, cases: suite.within.total });
  build.repeatedFailures += repeatedFailures(suite.attempts);
  for (const { identity, attempts, retry } of retriedTests(suite.attempts)) {
    const group = groupName(identity.split("\u0000")[1] || null, suite.name);
    for (const { outcome } of attempts) {
      countTest(build.counts, outcome, -1);
      countInGroup(build.groups, group, outcome, locate(suite.element), -1);
    }
    countTest(build.counts, "flaky");
    countInGroup(build.groups, group, "flaky", locate(suite.element));
    build.retries.push(retry);
  }
}
