import { formatCount } from "@/core/evidence/format-figure";
import type { Refusal } from "@/core/formats/format";
import type { JunitBuild } from "@/core/formats/junit/build";
import { refusal } from "@/core/formats/refusal";
import type { XmlMistake } from "@/core/formats/xml/scan-xml";

const consequence = "were not imported, because a partial file would overstate the pass rate.";

function casesBefore(cases: number): string {
  if (cases === 0) return "No complete case comes before it. Nothing was imported.";
  if (cases === 1)
    return "1 complete case comes before it. It was not imported, because a partial file would overstate the pass rate.";
  return `${formatCount(cases)} complete cases come before it. They ${consequence}`;
}

/** The refusal of a document that is cut, broken, or brings entities of its own. */
export function brokenXml(mistake: XmlMistake, { cases, open }: JunitBuild): Refusal {
  const { line, column, excerpt } = mistake;
  const where = { line, column };
  if (mistake.kind === "entities") {
    return refusal({
      reason: `The document type in line ${line} defines entities. Such files are not read, because entities can pull in other files.`,
      where,
      excerpt,
      advice: "Send the file as the test runner wrote it; test runners define no entities.",
    });
  }
  if (mistake.kind === "cut") {
    const inner = open.at(-1);
    const inside = inner ? `inside <${inner.name}>, which opens in line ${inner.line}` : "before its first element";
    return refusal({
      reason: `The file ends ${inside}. ${casesBefore(cases)}`,
      where,
      excerpt,
      advice:
        "The run was probably stopped or the disk was full. Run the tests again, or send the file once it is complete.",
    });
  }
  return refusal({
    reason: `The file is not valid XML at line ${line}, column ${column} (${mistake.message.replace(/\.$/, "")}). ${casesBefore(cases)}`,
    where,
    excerpt,
    advice: "Send the file as the test runner wrote it. If two reports were joined, send them one by one.",
  });
}

export function notJunit(line: number, column: number): Refusal {
  return refusal({
    reason: "The root element is not testsuites or testsuite, so this is no JUnit report. Nothing was imported.",
    where: { line, column },
    advice: "Send the JUnit XML of the test runner (pytest: --junitxml=FILE).",
  });
}

export function noDocument(): Refusal {
  return refusal({
    reason: "The file is empty. Nothing was tested.",
    where: { byte: 0 },
    advice: "Check that the test run finished and wrote its report, then send that.",
  });
}

export function tooManyCases(limit: number, line: number): Refusal {
  return refusal({
    reason: `The file holds more than ${formatCount(limit)} test cases, which is more than can be told apart. It was not imported.`,
    where: { line, column: 1 },
    advice: "Send the report of each suite as a file of its own.",
  });
}
