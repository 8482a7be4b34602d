import type { TestOutcome, TestResult } from "@/core/evidence/tests";
import { readQuantity } from "@/core/formats/text/read-number";
import type { XmlElement } from "@/core/formats/xml/scan-xml";

const messageLimit = 2_000;

/** What a child element of a test case says of it. */
const meanings: Record<string, "error" | "failure" | "skipped" | "flaky" | "rerun"> = {
  error: "error",
  failure: "failure",
  skipped: "skipped",
  skip: "skipped",
  flakyFailure: "flaky",
  flakyError: "flaky",
  rerunFailure: "rerun",
  rerunError: "rerun",
};

/** A test case while it is read. */
export type OpenCase = {
  element: XmlElement;
  told: Set<"error" | "failure" | "skipped" | "flaky" | "rerun">;
  skippedType: string | null;
  /** Failures and errors as elements: one case can hold several. */
  problems: number;
  attribute: string | null;
  text: string;
};

export function openCase(element: XmlElement): OpenCase {
  return { element, told: new Set(), skippedType: null, problems: 0, attribute: null, text: "" };
}

/** Whether a child element tells something about the case; if so, it is noted. */
export function noteChild(test: OpenCase, element: XmlElement): boolean {
  const meaning = meanings[element.name];
  if (!meaning) return false;
  test.told.add(meaning);
  if (meaning === "error" || meaning === "failure") test.problems += 1;
  if (meaning === "skipped") test.skippedType ??= element.attributes.type ?? null;
  if (!test.attribute) test.attribute = element.attributes.message?.slice(0, messageLimit) ?? null;
  return true;
}

export function noteText(test: OpenCase, text: string): void {
  if (test.text.length < messageLimit) test.text += text.slice(0, messageLimit);
}

const statuses: Record<string, TestOutcome> = {
  failed: "failed",
  fail: "failed",
  failure: "failed",
  error: "errored",
  errored: "errored",
  skipped: "skipped",
  ignored: "skipped",
  pending: "skipped",
  disabled: "not-run",
  notrun: "not-run",
  not_run: "not-run",
  suppressed: "not-run",
};

/**
 * What became of a case: error before failure before skipped. A todo of node:test carries its failure and counts as
 * skipped; a disabled case was not run, whatever it carries. Without such elements the status attribute decides.
 */
export function outcomeOf(test: OpenCase): TestOutcome {
  const { told, skippedType, element } = test;
  const stated = statuses[(element.attributes.status ?? "").toLowerCase()];
  const result = statuses[(element.attributes.result ?? "").toLowerCase()];
  if (skippedType?.toLowerCase() === "todo") return "skipped";
  if (element.attributes.status?.toLowerCase() === "disabled") return "not-run";
  if (told.has("error")) return "errored";
  if (told.has("failure")) return "failed";
  if (stated === "not-run") return "not-run";
  if (told.has("skipped")) return skippedType === "pytest.xfail" ? "xfailed" : "skipped";
  if (told.has("flaky")) return "flaky";
  if (told.has("rerun")) return "failed";
  return stated ?? result ?? "passed";
}

/** What identifies a case within its suite; null where it has no name. */
export function identityOf(test: OpenCase): string | null {
  const { name, file, classname, class: className } = test.element.attributes;
  return name ? `${file ?? ""}\u0000${classname || className || ""}\u0000${name}` : null;
}

/** The case as a result. Its message is the first that it gives for not passing. */
export function resultOf(test: OpenCase, ordinal: number, suite: string | null): TestResult {
  const { name, classname, class: className, time, duration } = test.element.attributes;
  const message = (test.attribute?.trim() || test.text.trim()).slice(0, messageLimit);
  return {
    ordinal,
    suite,
    className: classname || className || null,
    name: name || "(no name)",
    outcome: outcomeOf(test),
    durationSeconds: readQuantity(time ?? duration),
    message: message === "" ? null : message,
    line: test.element.line,
  };
}
