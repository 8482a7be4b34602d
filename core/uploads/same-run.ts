import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence } from "@/core/evidence/load";
import { sameCommit } from "./identity";
import { inOrder, type LoadPart, roleOf } from "./load-part";
import type { RunFacts } from "./run-facts";

/** How far the times that two files of one run were declared with may lie apart: a job sets up before it measures. */
const startToleranceMs = 15 * 60 * 1000;
/** A history ends when its last rows were written out, which Locust does every ten seconds. */
const unwrittenSeconds = 10;

/** Whether build, commit and start leave it open that two files are of one run; silence agrees. */
export function mayBeOneRun(a: RunFacts, b: RunFacts): boolean {
  if (a.build !== null && b.build !== null && a.build !== b.build) return false;
  if (a.commit !== null && b.commit !== null && !sameCommit(a.commit, b.commit)) return false;
  return (
    a.timeAssumed || b.timeAssumed || Math.abs(Date.parse(a.startedAt) - Date.parse(b.startedAt)) <= startToleranceMs
  );
}

/** Whether two files hold the same of a run, of which it has one. */
export function sameRole(a: LoadPart, b: LoadPart): boolean {
  const role = roleOf(a.formatId);
  return role !== "summary" && role === roleOf(b.formatId);
}

/** Where two files state totals that cannot be of one run, as a sentence; null where nothing speaks against it. */
export function disagreement(a: LoadPart, b: LoadPart): string | null {
  const [first, second] = inOrder([a, b]);
  if (!first || !second || first.sha256 === second.sha256) return null;
  if (first.evidence.tool !== second.evidence.tool) return "They were written by different tools.";
  const role = roleOf(second.formatId);
  if (role === "exceptions") return null;
  if (role === "failures") return failuresDisagree(first, second);
  if (role === "history")
    return precedes(second.evidence, first.evidence) ? null : "Its counts do not lead up to the totals.";
  return sameTotals(first.evidence, second.evidence) ? null : "Its totals are others.";
}

/** Whether two load files state the same totals: requests, failures and, where both list it, p95 and maximum. */
export function sameTotals(a: LoadEvidence, b: LoadEvidence): boolean {
  const requests = a.overall.requests?.value;
  if (requests === undefined || a.tool !== b.tool) return false;
  return (
    requests === b.overall.requests?.value &&
    a.overall.failed?.value === b.overall.failed?.value &&
    agree(percentile(a, 95), percentile(b, 95)) &&
    agree(a.overall.latency.maxMs?.value, b.overall.latency.maxMs?.value)
  );
}

function percentile(evidence: LoadEvidence, percent: number): number | undefined {
  return evidence.overall.latency.percentiles.find((one) => one.percent === percent)?.ms.value;
}

function agree(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Whether a history ends a few seconds before the totals: counts not above them, within what those seconds can hold. */
function precedes(history: LoadEvidence, totals: LoadEvidence): boolean {
  const [before, after] = [history.overall, totals.overall];
  const requests = difference(after.requests?.value, before.requests?.value);
  const failed = difference(after.failed?.value, before.failed?.value);
  if (requests === null || failed === null || failed < 0 || failed > requests) return false;
  return (
    requests <= mostUnwritten(history) &&
    ascending(before.latency.maxMs?.value, after.latency.maxMs?.value) &&
    ascending(after.latency.minMs?.value, before.latency.minMs?.value)
  );
}

/** How many requests the seconds after a history's last row may hold, at the highest rate that it tells. */
function mostUnwritten({ windows }: LoadEvidence): number {
  const perSecond = Math.max(0, ...(windows?.requests ?? [])) / (windows?.windowSeconds ?? 1);
  return Math.ceil(unwrittenSeconds * Math.max(1, perSecond));
}

function ascending(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a <= b;
}

function difference(a: number | undefined, b: number | undefined): number | null {
  return a === undefined || b === undefined ? null : a - b;
}

function failuresDisagree(totals: LoadPart, list: LoadPart): string | null {
  const [stated, listed] = [totals.evidence.overall.failed?.value, list.evidence.overall.failed?.value];
  if (stated === undefined || listed === undefined) return null;
  const later = roleOf(totals.formatId) === "history" ? mostUnwritten(totals.evidence) : 0;
  if (listed < stated || listed > stated + later) {
    return `The totals count ${formatCount(stated)} failed requests, the list adds up to ${formatCount(listed)}.`;
  }
  return later > 0 || sameByEndpoint(totals.evidence, list.evidence) ? null : "The failures are of other endpoints.";
}

/** Whether the listed failures of each endpoint add up to what the totals count there. */
function sameByEndpoint({ endpoints }: LoadEvidence, { failures, overall }: LoadEvidence): boolean {
  const listed = failures?.reduce((sum, { count }) => sum + count, 0);
  if (endpoints.length === 0 || !failures || listed !== overall.failed?.value) return true;
  const left = new Map(endpoints.map(({ method, name, failed }) => [`${method} ${name}`, failed?.value ?? 0]));
  for (const { method, name, count } of failures) {
    const key = `${method} ${name}`;
    left.set(key, (left.get(key) ?? 0) - count);
  }
  return [...left.values()].every((count) => count === 0);
}
