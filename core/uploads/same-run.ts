import type { LoadEvidence } from "@/core/evidence/load";

/** A file's name without folder, endings and the words that tools add, so that files of one run share it. */
export function stemOf(filename: string): string {
  const base = filename.split(/[\\/]/).at(-1) ?? filename;
  return base
    .replace(/(?:\.(?:json|csv|xml|ndjson|gz|html|txt))+$/i, "")
    .replace(/[-_.](?:stats_history|stats|failures|exceptions|summary-export|summary_export|summary)$/i, "")
    .toLowerCase();
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

/** What one file of a run says; `order` ranks the files so that the order of uploads does not matter. */
export type LoadPart = { order: string; sha256: string; evidence: LoadEvidence };

/** One run's evidence from its files: what the first leaves out is taken from the next ones. Needs at least one. */
export function joinLoad(parts: readonly LoadPart[]): LoadEvidence {
  return inOrder(parts)
    .map(({ evidence }) => evidence)
    .reduce(fillFrom);
}

/** The files of a joined run, the one that most figures were read from first. */
export function orderFiles<File extends { sha256: string }>(
  files: readonly File[],
  parts: readonly LoadPart[],
): File[] {
  const ranked = inOrder(parts).map(({ sha256 }) => sha256);
  return [...files].sort((a, b) => ranked.indexOf(a.sha256) - ranked.indexOf(b.sha256));
}

function inOrder(parts: readonly LoadPart[]): LoadPart[] {
  return [...parts].sort((a, b) => (a.order < b.order ? -1 : 1));
}

function fillFrom(first: LoadEvidence, second: LoadEvidence): LoadEvidence {
  return {
    ...first,
    scenario: first.scenario ?? second.scenario,
    startedAt: first.startedAt ?? second.startedAt,
    durationSeconds: first.durationSeconds ?? second.durationSeconds,
    users: first.users ?? second.users,
    droppedIterations: first.droppedIterations ?? second.droppedIterations,
    endpoints: longer(first.endpoints, second.endpoints),
    thresholds: longer(first.thresholds, second.thresholds),
    metrics: longer(first.metrics, second.metrics),
    checks: longer(first.checks, second.checks),
  };
}

function longer<T>(first: T[], second: T[]): T[] {
  return first.length > 0 ? first : second;
}
