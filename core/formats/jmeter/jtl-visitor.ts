import { failureOf, type SampleLog, statusOf, transactionMessage } from "@/core/formats/jmeter/sample-log";
import { readCount, readQuantity } from "@/core/formats/text/read-number";
import { isTestTime } from "@/core/formats/text/test-time";
import type { XmlElement, XmlVisitor } from "@/core/formats/xml/scan-xml";

/** A sample while it is read. */
type OpenSample = { element: XmlElement; children: number; method: string; failure: string };

const kinds = new Set(["httpSample", "sample"]);
const messageLimit = 1_000;

/**
 * Takes the samples of a JMeter log in XML. The request that the tester named is counted: of a `sample` around others (a
 * transaction) those in it, of an `httpSample` around others (a page with its images, a redirect) that one alone.
 */
export function jtlVisitor(log: SampleLog): XmlVisitor & { foreign: XmlElement | null } {
  const open: OpenSample[] = [];
  const names: string[] = [];

  return {
    /** A root element that is of another document. */
    foreign: null,
    open(element) {
      if (names.length === 0 && element.name !== "testResults") this.foreign = element;
      names.push(element.name);
      if (!kinds.has(element.name)) return;
      const parent = open.at(-1);
      if (parent) parent.children += 1;
      open.push({ element, children: 0, method: "", failure: "" });
    },
    close() {
      if (!kinds.has(names.pop() ?? "")) return;
      const sample = open.pop();
      if (!sample) return;
      if (open.some(({ element }) => element.name === "httpSample")) log.embeddedCount += 1;
      else take(log, sample);
    },
    text(text) {
      const sample = open.at(-1);
      if (!sample) return;
      const name = names.at(-1);
      if (name === "method" && sample.method.length < messageLimit) sample.method += text;
      if (name === "failureMessage" && sample.failure.length < messageLimit) sample.failure += text;
    },
  };
}

function take(log: SampleLog, sample: OpenSample): void {
  const wrong = count(log, sample);
  if (wrong !== null) log.unreadable.add(wrong, sample.element.line);
}

/** Counts a sample, or says why it cannot be read. */
function count(log: SampleLog, { element, children, method, failure }: OpenSample): string | null {
  const { t, ts, s, lb, rc = "", rm = "", na, sc } = element.attributes;
  const [elapsedMs, startMs, failed] = [readQuantity(t), readCount(ts), failedOf(s)];
  if (elapsedMs === null) return "the sample does not say how long it took (t)";
  if (failed === undefined) return "success (s) is neither true nor false";
  if ((readCount(sc) ?? 1) > 1) return "several samples in one (statistical mode)";
  if (startMs === null || !isTestTime(startMs)) return "the sample does not say when it was (ts)";
  const endMs = startMs + elapsedMs;
  const tally = log.note(rm.startsWith(transactionMessage) || (element.name === "sample" && children > 0));
  if (tally === null) return null;
  log.span.add(startMs, endMs);
  const endpoint = tally.endpoint(method.trim() || null, lb || "(no label)");
  tally.add(endpoint, tally.response(statusOf(rc), failed), endMs, elapsedMs);
  const users = readCount(na);
  if (users !== null) tally.users(startMs, users);
  if (failed) tally.failure(endpoint, failureOf({ failure, code: rc, message: rm }), endMs);
  return null;
}

/** Undefined where it is told in another word; null where it is not told at all. */
function failedOf(success: string | undefined): boolean | null | undefined {
  if (success === undefined) return null;
  const word = success.toLowerCase();
  if (word === "true") return false;
  return word === "false" ? true : undefined;
}
