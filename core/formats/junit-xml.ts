import type { TestResult } from "@/core/evidence/tests";
import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { statedCounts } from "@/core/formats/junit/attributes-only";
import { type JunitBuild, junitVisitor, newBuild } from "@/core/formats/junit/build";
import { sayingName } from "@/core/formats/junit/names";
import { brokenXml, noDocument, notJunit, tooManyCases } from "@/core/formats/junit/refusals";
import { openSuite } from "@/core/formats/junit/suite";
import { durationSeconds, startedAt } from "@/core/formats/junit/times";
import { junitTool } from "@/core/formats/junit/tool";
import { junitWarnings } from "@/core/formats/junit/warnings";
import { rootElement } from "@/core/formats/xml/root-element";
import { scanXml, type XmlEnd } from "@/core/formats/xml/scan-xml";

/** Identities are kept to find retries; a report of more cases than this is refused instead of filling the memory. */
const caseLimit = 1_000_000;
const roots = new Set(["testsuites", "testsuite"]);

/** JUnit XML of any writer: pytest first, and what Surefire, Gradle, Jest, Playwright, PHPUnit and others make of it. */
export const junitXml: ResultFormat = {
  id: "junit-xml",
  label: "JUnit XML",
  claims: ({ head }: Probe) => roots.has(rootElement(head)?.name ?? ""),
  read: readJunit,
};

async function* readJunit(source: ByteSource): AsyncGenerator<TestResult, ReadOutcome> {
  const build = newBuild();
  const scan = scanXml(source, junitVisitor(build));
  for (;;) {
    const step = await scan.next();
    const ready = build.ready;
    build.ready = [];
    const foreign = build.signs.root && !roots.has(build.signs.root.name) ? build.signs.root : null;
    if (foreign) return notJunit(foreign.line, foreign.column);
    yield* ready;
    if (build.cases > caseLimit) return tooManyCases(caseLimit, ready.at(-1)?.line ?? 1);
    if (step.done) return concluded(build, step.value);
  }
}

function concluded(build: JunitBuild, end: XmlEnd): ReadOutcome {
  const { root } = build;
  if (end.mistake && !root && end.mistake.kind === "cut" && end.mistake.column === 1) return noDocument();
  if (end.mistake) return brokenXml(end.mistake, build);
  if (!root) return noDocument();
  const byAttributes = build.cases === 0;
  const stated = build.topSuites.map((suite) => suite.stated);
  const { counts, contradictory } = byAttributes
    ? statedCounts(stated, openSuite(root).stated)
    : { counts: build.counts, contradictory: false };
  const { forbiddenCharacters } = end;
  const writer = junitTool(build.signs);
  const { line, column, name } = root;
  return {
    outcome: "understood",
    evidence: [
      {
        kind: "tests",
        tool: writer.tool,
        suite: suiteName(build),
        startedAt: startedAt(build.times),
        durationSeconds: durationSeconds(build.times),
        counts,
        at: { kind: "element", line, column, name },
        groups: [...build.groups.values()],
      },
    ],
    receipt: {
      items: byAttributes ? counts.total : build.cases,
      stored: build.cases,
      skipped: [],
      toolVersion: null,
      warnings: junitWarnings(build, { counts, writer, forbiddenCharacters, byAttributes, contradictory }),
    },
    retries: build.retries,
  };
}

/** The root's name, else that of the only suite in it. */
function suiteName({ root, suiteNames }: JunitBuild): string | null {
  const [only, second] = [...suiteNames];
  return sayingName(root?.attributes.name) ?? (second === undefined ? sayingName(only) : null);
}
