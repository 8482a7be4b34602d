import type { Figure } from "@/core/evidence/figure";
import type { LoadEvidence } from "@/core/evidence/load";
import { inOrder, type LoadPart } from "./load-part";

/** One run's evidence from its files: what the first leaves out is taken from the next ones. Needs at least one. */
export function joinLoad(parts: readonly LoadPart[]): LoadEvidence {
  return inOrder(parts)
    .map(({ evidence, sha256 }, index) => (index === 0 ? evidence : fromFile(evidence, sha256)))
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

/** The figures that a further file adds by themselves, each with the file that it stands in. */
function fromFile(evidence: LoadEvidence, sha256: string): LoadEvidence {
  const told = (figure: Figure | null) => figure && { ...figure, sha256 };
  return {
    ...evidence,
    durationSeconds: told(evidence.durationSeconds),
    users: told(evidence.users),
    droppedIterations: told(evidence.droppedIterations),
  };
}

function fillFrom(first: LoadEvidence, second: LoadEvidence): LoadEvidence {
  return {
    ...first,
    scenario: first.scenario ?? second.scenario,
    startedAt: first.startedAt ?? second.startedAt,
    durationSeconds: longest(first.durationSeconds, second.durationSeconds),
    users: first.users ?? second.users,
    droppedIterations: first.droppedIterations ?? second.droppedIterations,
    endpoints: longer(first.endpoints, second.endpoints),
    thresholds: longer(first.thresholds, second.thresholds),
    metrics: longer(first.metrics, second.metrics),
    checks: longer(first.checks, second.checks),
    failures: first.failures ?? second.failures,
    exceptions: first.exceptions ?? second.exceptions,
    windows: first.windows ?? second.windows,
  };
}

/** Each file sees the run from its first to its last request or row, so none of them overstates how long it was. */
function longest(first: Figure | null, second: Figure | null): Figure | null {
  return first && second ? (second.value > first.value ? second : first) : (first ?? second);
}

function longer<T>(first: T[], second: T[]): T[] {
  return first.length > 0 ? first : second;
}
