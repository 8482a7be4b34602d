import { noTests } from "@/core/evidence/test-counts";
import type { TestCounts } from "@/core/evidence/tests";
import { type Attempts, noAttempts } from "@/core/formats/junit/retries";
import { readCount } from "@/core/formats/text/read-number";
import type { XmlElement } from "@/core/formats/xml/scan-xml";

/** What a suite's attributes state; null where they do not. */
export type Stated = {
  tests: number | null;
  failures: number | null;
  errors: number | null;
  skipped: number | null;
  disabled: number | null;
};

/** A suite while it is read. `own` counts the cases directly in it, `within` also those of suites inside. */
export type OpenSuite = {
  element: XmlElement;
  name: string | null;
  stated: Stated;
  own: TestCounts;
  within: TestCounts;
  /** Failure and error elements, of which one case can hold several. */
  problems: number;
  attempts: Attempts;
};

export function openSuite(element: XmlElement): OpenSuite {
  return {
    element,
    name: element.attributes.name || null,
    stated: statedBy(element.attributes),
    own: noTests(),
    within: noTests(),
    problems: 0,
    attempts: noAttempts(),
  };
}

function statedBy(attributes: Record<string, string>): Stated {
  const { tests, failures, errors, skipped, skips, skip, ignored, disabled } = attributes;
  return {
    tests: readCount(tests),
    failures: readCount(failures),
    errors: readCount(errors),
    skipped: readCount(skipped ?? skips ?? skip ?? ignored),
    disabled: readCount(disabled),
  };
}

/** Whether a stated number of tests fits the cases; some tools leave out those that were skipped or retried. */
function fits(stated: number, counts: TestCounts): boolean {
  return stated <= counts.total && stated >= counts.total - counts.skipped - counts.notRun - counts.flaky;
}

/** A sentence on where a suite's attributes and its cases disagree, or null. */
export function disagreement({ element, name, stated, own, within, problems }: OpenSuite): string | null {
  const suite = name ? `“${name.slice(0, 80)}”` : `The ${element.name} element`;
  const at = `${suite} in line ${element.line}`;
  if (stated.tests !== null && !fits(stated.tests, within) && !fits(stated.tests, own)) {
    return `${at} says ${stated.tests} tests and holds ${within.total}.`;
  }
  const statedBad = stated.failures === null ? null : stated.failures + (stated.errors ?? 0);
  if (statedBad === null) return null;
  const bad = within.failed + within.errored;
  const accepted = [bad, problems, own.failed + own.errored];
  if (accepted.includes(statedBad)) return null;
  return `${at} says ${statedBad} failures and errors and holds ${bad}.`;
}
