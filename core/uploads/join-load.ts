import type { Figure } from "@/core/evidence/figure";
import type { CustomMetric, LoadEvidence, ToolThreshold } from "@/core/evidence/load";
import { fromFile } from "./from-file";
import { inOrder, type LoadPart, roleOf } from "./load-part";

/** One run's evidence from its files: what the first leaves out is taken from the next ones. Needs at least one. */
export function joinLoad(parts: readonly LoadPart[]): LoadEvidence {
  const files = inOrder(parts).map(({ formatId, evidence, sha256 }, index) => ({
    role: roleOf(formatId),
    evidence: index === 0 ? evidence : fromFile(evidence, sha256),
  }));
  const joined = files.map(({ evidence }) => evidence).reduce(fillFrom);
  // A list of its own counts what the totals beside it count; a report is written a moment later, and may count more.
  const failures = files.find(({ role }) => role === "failures")?.evidence.failures;
  const exceptions = files.find(({ role }) => role === "exceptions")?.evidence.exceptions;
  return { ...joined, failures: failures ?? joined.failures, exceptions: exceptions ?? joined.exceptions };
}

/** The files of a joined run, the one that most figures were read from first. */
export function orderFiles<File extends { sha256: string }>(
  files: readonly File[],
  parts: readonly LoadPart[],
): File[] {
  const ranked = inOrder(parts).map(({ sha256 }) => sha256);
  return [...files].sort((a, b) => ranked.indexOf(a.sha256) - ranked.indexOf(b.sha256));
}

function fillFrom(first: LoadEvidence, second: LoadEvidence): LoadEvidence {
  return {
    ...first,
    scenario: first.scenario ?? second.scenario,
    startedAt: first.startedAt ?? second.startedAt,
    durationSeconds: longest(first.durationSeconds, second.durationSeconds),
    users: first.users ?? second.users,
    droppedIterations: first.droppedIterations ?? second.droppedIterations,
    endpoints: listed(first.endpoints, second.endpoints),
    thresholds: thresholds(first.thresholds, second.thresholds),
    metrics: metrics(first.metrics, second.metrics),
    checks: listed(first.checks, second.checks),
    failures: first.failures ?? second.failures,
    exceptions: first.exceptions ?? second.exceptions,
    windows: first.windows ?? second.windows,
    rampUpSeconds: first.rampUpSeconds ?? second.rampUpSeconds,
    drift: first.drift ?? second.drift,
  };
}

/** Each file sees the run from its first to its last request or row, so none of them overstates how long it was. */
function longest(first: Figure | null, second: Figure | null): Figure | null {
  return first && second ? (second.value > first.value ? second : first) : (first ?? second);
}

function listed<T>(first: T[], second: T[]): T[] {
  return first.length > 0 ? first : second;
}

/** Each rule once. A file that tells whether it was met is believed before one that lists it alone, as k6's stream does. */
function thresholds(first: readonly ToolThreshold[], second: readonly ToolThreshold[]): ToolThreshold[] {
  const rules = new Map<string, ToolThreshold>();
  for (const threshold of [...first, ...second]) {
    const rule = `${threshold.metric} ${threshold.expression.replaceAll(/\s/g, "")}`;
    const known = rules.get(rule);
    if (!known || (known.state === "unknown" && threshold.state !== "unknown")) rules.set(rule, threshold);
  }
  return [...rules.values()];
}

/** Each metric once, with every statistic that one of the files lists. */
function metrics(first: readonly CustomMetric[], second: readonly CustomMetric[]): CustomMetric[] {
  const others = new Map(second.map((metric) => [metric.name, metric]));
  const joined = first.map((metric) => {
    const values = { ...others.get(metric.name)?.values, ...metric.values };
    others.delete(metric.name);
    return { ...metric, values };
  });
  return [...joined, ...others.values()];
}
