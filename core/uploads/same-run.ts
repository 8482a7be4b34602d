import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence } from "@/core/evidence/load";
import { isTool } from "@/core/runs/tool-name";
import { sameCommit } from "./identity";
import { inOrder, type LoadPart, type PartRole, roleOf } from "./load-part";
import type { RunFacts } from "./run-facts";
import { mostUnwritten, precedes, sameTotals } from "./same-totals";

/** How far the times that two files of one run were declared with may lie apart: a job sets up before it measures. */
const startToleranceMs = 15 * 60 * 1000;
/** What two files that both tell their first moment may differ by: some round it to the second, some count from the first answer. */
const clockToleranceMs = 10_000;

/** Whether build, commit and start leave it open that two files are of one run; silence agrees. */
export function mayBeOneRun(a: RunFacts, b: RunFacts): boolean {
  if (a.build !== null && b.build !== null && a.build !== b.build) return false;
  if (a.commit !== null && b.commit !== null && !sameCommit(a.commit, b.commit)) return false;
  return (
    a.timeAssumed || b.timeAssumed || Math.abs(Date.parse(a.startedAt) - Date.parse(b.startedAt)) <= startToleranceMs
  );
}

/** Tools write several files with the whole of a run in them; of the tables beside each other a run has one each. */
const tables: ReadonlySet<PartRole> = new Set(["statistics", "history", "failures", "exceptions"]);

/** Whether two files hold the same table of a run, of which it has one. */
export function sameRole(a: LoadPart, b: LoadPart): boolean {
  const role = roleOf(a.formatId);
  return tables.has(role) && role === roleOf(b.formatId);
}

/** Where two files state totals that cannot be of one run, as a sentence; null where nothing speaks against it. */
export function disagreement(a: LoadPart, b: LoadPart): string | null {
  const [first, second] = inOrder([a, b]);
  if (!first || !second || first.sha256 === second.sha256) return null;
  if (first.evidence.tool !== second.evidence.tool) return "They were written by different tools.";
  if (beganApart(first.evidence, second.evidence)) return "They began at different times.";
  const role = roleOf(second.formatId);
  if (role === "exceptions") return null;
  if (role === "failures") return failuresDisagree(first, second);
  if (role === "history")
    return precedes(second.evidence, first.evidence) ? null : "Its counts do not lead up to the totals.";
  return sameTotals(first.evidence, second.evidence) || isReportOf(second, first) ? null : "Its totals are others.";
}

/** Locust writes its report and its JSON when all is over, a moment after the last statistics: of the same run, with a few requests more. */
function isReportOf(report: LoadPart, statistics: LoadPart): boolean {
  return (
    isWrittenLast(report) &&
    roleOf(statistics.formatId) === "statistics" &&
    precedes(statistics.evidence, report.evidence)
  );
}

function isWrittenLast({ formatId, evidence }: LoadPart): boolean {
  return isTool(evidence.tool, "locust") && roleOf(formatId) === "summary";
}

/** Whether both files tell when they began, each with its zone, and mean different moments. */
function beganApart(a: LoadEvidence, b: LoadEvidence): boolean {
  const [first, second] = [a, b].map(({ startedAt }) =>
    startedAt !== null && /(?:Z|[+-]\d{2}:?\d{2})$/.test(startedAt) ? Date.parse(startedAt) : Number.NaN,
  );
  return Math.abs((first ?? Number.NaN) - (second ?? Number.NaN)) > clockToleranceMs;
}

function failuresDisagree(totals: LoadPart, list: LoadPart): string | null {
  const [stated, listed] = [totals.evidence.overall.failed?.value, list.evidence.overall.failed?.value];
  if (stated === undefined || listed === undefined) return null;
  const more = roleOf(totals.formatId) === "history" ? mostUnwritten(totals.evidence) : 0;
  const fewer = isWrittenLast(totals) ? mostUnwritten(totals.evidence) : 0;
  if (listed < stated - fewer || listed > stated + more) {
    return `The totals count ${formatCount(stated)} failed requests, the list adds up to ${formatCount(listed)}.`;
  }
  const exact = more === 0 && fewer === 0;
  return !exact || sameByEndpoint(totals.evidence, list.evidence) ? null : "The failures are of other endpoints.";
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
