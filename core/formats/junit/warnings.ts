import { formatCount } from "@/core/evidence/format-figure";
import type { Receipt } from "@/core/evidence/receipt";
import type { TestCounts } from "@/core/evidence/tests";
import type { JunitBuild } from "@/core/formats/junit/build";
import type { JunitTool } from "@/core/formats/junit/tool";

type Warning = Receipt["warnings"][number];

/** What a reader of the receipt should know about a JUnit file; `byAttributes` where it holds no case. */
export function junitWarnings(
  build: JunitBuild,
  about: {
    counts: TestCounts;
    writer: JunitTool;
    forbiddenCharacters: number;
    byAttributes: boolean;
    contradictory: boolean;
  },
): Warning[] {
  const found: (Warning | null)[] = [
    notTests(about.writer),
    empty(about.counts),
    attributesOnly(about.byAttributes, about.counts),
    contradiction(about.contradictory),
    impossible(build),
    uncollected(build),
    outside(build),
    retried(build),
    repeated(build),
    forbidden(about.forbiddenCharacters),
  ];
  return found.filter((warning): warning is Warning => warning !== null);
}

function notTests({ notTests: what }: JunitTool): Warning | null {
  if (!what) return null;
  return {
    code: "not-tests",
    message: `The “tests” of this file are ${what}. It does not say that a test suite passed.`,
  };
}

function empty({ total }: TestCounts): Warning | null {
  if (total > 0) return null;
  return { code: "empty-scan", message: "The file holds no test. Nothing was tested, so it proves nothing." };
}

function attributesOnly(applies: boolean, { total }: TestCounts): Warning | null {
  if (!applies || total === 0) return null;
  return {
    code: "partial",
    message: `The file lists no test case. The ${formatCount(total)} tests are what its attributes state, and cannot be checked.`,
  };
}

function contradiction(applies: boolean): Warning | null {
  if (!applies) return null;
  return {
    code: "impossible",
    message:
      "The attributes state more failures, errors and skips than tests, and no case is listed. Nothing is counted.",
  };
}

function impossible({ disagreements, disagreementCount }: JunitBuild): Warning | null {
  if (disagreementCount === 0) return null;
  const more = disagreementCount - disagreements.length;
  const tail = more > 0 ? ` ${formatCount(more)} more suites disagree.` : "";
  return { code: "impossible", message: `${disagreements.join(" ")}${tail} The cases are counted.` };
}

function uncollected({ uncollected: files }: JunitBuild): Warning | null {
  if (files.length === 0) return null;
  return {
    code: "partial",
    message: `pytest could not collect ${listed(files)}: none of the tests in there ran, and they are in no count.`,
  };
}

function outside({ outsideCases }: JunitBuild): Warning | null {
  const [first] = outsideCases;
  if (!first) return null;
  return {
    code: "partial",
    message: `A suite reports a failure that belongs to no test, in line ${first.line}: ${first.name}. It is in no count.`,
  };
}

function retried({ retries }: JunitBuild): Warning | null {
  if (retries.length === 0) return null;
  const names = retries.length === 1 ? "1 test is" : `${formatCount(retries.length)} tests are`;
  return {
    code: "retried",
    message: `${names} listed several times under one name, failed and passed: counted once, as flaky.`,
  };
}

function repeated({ repeatedFailures: count }: JunitBuild): Warning | null {
  if (count === 0) return null;
  const names = count === 1 ? "1 test is" : `${formatCount(count)} tests are`;
  return {
    code: "repeated-names",
    message: `${names} listed several times under one name and never passed: retried, or failed again in teardown. Each listing is counted.`,
  };
}

function forbidden(count: number): Warning | null {
  if (count === 0) return null;
  return {
    code: "forbidden-characters",
    message: `The file holds characters that XML forbids, such as colour codes of a terminal, ${count === 1 ? "once" : `${formatCount(count)} times`}. They were let through.`,
  };
}

function listed(names: readonly string[]): string {
  const more = names.length - 3;
  return names.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
