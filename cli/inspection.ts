import type { ContainerCounts } from "@/core/evidence/containers";
import type { Evidence } from "@/core/evidence/evidence";
import type { Place } from "@/core/evidence/figure";
import type { LoadEvidence, ToolThreshold } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { ScanEvidence } from "@/core/evidence/scan";
import type { TestCounts } from "@/core/evidence/tests";
import type { FileReading } from "@/intake/read-file";

/** The figures of a load run as its tool states them; null is absent from the file. */
export type LoadFigures = {
  kind: "load";
  tool: string;
  requests: number | null;
  failed: number | null;
  p50Ms: number | null;
  p95Ms: number | null;
  p99Ms: number | null;
  maxMs: number | null;
  durationSeconds: number | null;
  thresholds: Pick<ToolThreshold, "metric" | "expression" | "state">[];
};

/** The counts of a test file. Flaky are among passed, xfailed among skipped. */
export type TestFigures = { kind: "tests"; tool: string } & TestCounts;

/** The counts of a scan; `suppressed` are left out by the file itself. */
export type ScanFigures = Pick<
  ScanEvidence,
  "kind" | "tool" | "target" | "scanned" | "findings" | "bySeverity" | "suppressed"
>;

/** The counts of a snapshot of containers. */
export type ContainerFigures = { kind: "containers"; tool: string } & ContainerCounts;

type Figures = LoadFigures | TestFigures | ScanFigures | ContainerFigures;

/** What is said of one file; the shape of a line of `inspect --json`. */
export type Inspection = {
  file: string;
  sha256: string | null;
  bytes: number | null;
  outcome: "accepted" | "refused";
  format: string | null;
  reason: string | null;
  where: Place | null;
  evidence: Figures[];
  receipt: Receipt | null;
};

function percentile({ overall }: LoadEvidence, percent: number): number | null {
  return overall.latency.percentiles.find((listed) => listed.percent === percent)?.ms.value ?? null;
}

function figuresOf(evidence: Evidence): Figures {
  if (evidence.kind === "tests") return { kind: "tests", tool: evidence.tool, ...evidence.counts };
  if (evidence.kind === "containers") return { kind: "containers", tool: evidence.tool, ...evidence.counts };
  if (evidence.kind === "scan") {
    const { kind, tool, target, scanned, findings, bySeverity, suppressed } = evidence;
    return { kind, tool, target, scanned, findings, bySeverity, suppressed };
  }
  const { overall, thresholds } = evidence;
  return {
    kind: "load",
    tool: evidence.tool,
    requests: overall.requests?.value ?? null,
    failed: overall.failed?.value ?? null,
    p50Ms: overall.latency.medianMs?.value ?? percentile(evidence, 50),
    p95Ms: percentile(evidence, 95),
    p99Ms: percentile(evidence, 99),
    maxMs: overall.latency.maxMs?.value ?? null,
    durationSeconds: evidence.durationSeconds?.value ?? null,
    thresholds: thresholds.map(({ metric, expression, state }) => ({ metric, expression, state })),
  };
}

export function inspectionOf(file: string, { sha256, bytes, formatId, outcome }: FileReading): Inspection {
  const about = { file, sha256, bytes, format: formatId };
  if (outcome.outcome === "refused") {
    const reason = `${outcome.reason} ${outcome.advice}`;
    return { ...about, outcome: "refused", reason, where: outcome.where, evidence: [], receipt: null };
  }
  return {
    ...about,
    outcome: "accepted",
    reason: null,
    where: null,
    evidence: outcome.evidence.map(figuresOf),
    receipt: outcome.receipt,
  };
}

const fileErrors: Record<string, string> = {
  ENOENT: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "This file may not be read by the current user.",
};

/** Whether an error is of the file system, and so about the file and not about Holdpoint. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

/** The line for a file that could not be read to its end. */
export function unreadable(file: string, error: unknown): Inspection {
  const reason = isFileError(error)
    ? (fileErrors[error.code ?? ""] ?? `The file cannot be read (${error.code ?? "unknown error"}).`)
    : "Reading the file failed unexpectedly. This is a mistake in Holdpoint; please report it with the file.";
  const about = { file, sha256: null, bytes: null };
  return { ...about, outcome: "refused", format: null, reason, where: null, evidence: [], receipt: null };
}
