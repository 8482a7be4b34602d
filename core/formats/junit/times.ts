import { readQuantity } from "@/core/formats/text/read-number";
import type { XmlElement } from "@/core/formats/xml/scan-xml";

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A timestamp as milliseconds for comparing within one file; one without an offset is read as if in UTC. */
function moment(text: string): number {
  return Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
}

/** What is kept of the times of a root and the suites directly in it; moments are in milliseconds. */
export type Times = {
  root: XmlElement | null;
  suites: number;
  /** Suites that state both a start and a duration. */
  spans: number;
  earliest: { text: string; at: number } | null;
  first: number;
  last: number;
  onlyDuration: number | null;
};

export function noTimes(): Times {
  return { root: null, suites: 0, spans: 0, earliest: null, first: Infinity, last: -Infinity, onlyDuration: null };
}

function startOf(element: XmlElement): { text: string; at: number } | null {
  const text = element.attributes.timestamp?.trim().replace(" ", "T") ?? "";
  const at = iso.test(text) ? moment(text) : Number.NaN;
  return Number.isNaN(at) ? null : { text, at };
}

/** Notes a suite directly in the root, or the root itself where it is a suite. */
export function noteSuite(times: Times, element: XmlElement): void {
  const start = startOf(element);
  const seconds = readQuantity(element.attributes.time);
  times.suites += 1;
  times.onlyDuration = times.suites === 1 ? seconds : null;
  if (!start) return;
  if (!times.earliest || start.at < times.earliest.at) times.earliest = start;
  if (seconds === null) return;
  times.spans += 1;
  times.first = Math.min(times.first, start.at);
  times.last = Math.max(times.last, start.at + seconds * 1000);
}

/** The start that the file names: the root's, else the earliest of its suites. */
export function startedAt({ root, earliest }: Times): string | null {
  const own = root ? startOf(root) : null;
  return own?.text ?? earliest?.text ?? null;
}

/**
 * How many seconds the run took: the root's time, or that of its only suite, or from the first start to the last end.
 * Times of suites are not added up, for they may have run side by side.
 */
export function durationSeconds({ root, suites, spans, first, last, onlyDuration }: Times): number | null {
  const own = root ? readQuantity(root.attributes.time) : null;
  if (own !== null || suites === 1) return own ?? onlyDuration;
  return spans > 0 && spans === suites ? (last - first) / 1000 : null;
}
