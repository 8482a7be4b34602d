import type { RunSummary } from "@/core/contract/runs";
import { isLoad, type RunReading } from "@/core/evidence/reading";
import { findPercentile, judgedLatency } from "@/core/runs/judged-latency";
import { type RunOutcomes, runOutcomes, type SliceOutcome } from "@/core/runs/outcomes";
import type { Prisma } from "@/prisma/generated/client";
import { storedReading } from "@/server/evaluations/stored-reading";

export const summaryParts = {
  release: { select: { slug: true, name: true } },
  currentReading: { select: { body: true } },
} satisfies Prisma.RunInclude;

type Row = Prisma.RunGetPayload<{ include: typeof summaryParts }>;

/** One run as lists show it; null for one without a reading, which publishing never leaves behind. */
export function runSummary(row: Row): { summary: RunSummary; reading: RunReading } | null {
  if (!row.currentReading) return null;
  const reading = storedReading(row.currentReading.body);
  const { number, active } = row;
  const { scenario, suite, component, environment, commit, startedAt, endedAt, timeAssumed } = reading;
  const summary = {
    number,
    title: scenario ?? suite ?? component ?? reading.files[0]?.filename ?? reading.evidence.tool,
    tool: reading.evidence.tool,
    scenario,
    suite,
    component,
    environment,
    commit,
    startedAt,
    endedAt,
    timeAssumed,
    active,
    release: { ...row.release, assumed: reading.releaseAssumed },
    headline: headline(reading),
  };
  return { summary, reading };
}

function headline(reading: RunReading): RunSummary["headline"] {
  const { evidence } = reading;
  if (evidence.kind === "tests")
    return { kind: "tests", counts: evidence.counts, durationSeconds: evidence.durationSeconds };
  if (evidence.kind === "containers") return { kind: "containers", counts: evidence.counts };
  if (evidence.kind === "scan") {
    const { scanned, findings, suppressed, bySeverity } = evidence;
    return { kind: "scan", scanned, findings, suppressed, bySeverity };
  }
  const { requests, failures, counted, failedPercent } = sliceFigures(outcomesOf(reading).overall);
  return {
    kind: "load",
    requests,
    failures,
    counted,
    failedPercent,
    p95Ms: findPercentile(judgedLatency(evidence.overall), 95)?.value ?? null,
    users: evidence.users?.value ?? null,
    durationSeconds: evidence.durationSeconds?.value ?? null,
  };
}

/** The outcomes of a load reading by the rules it was made with. */
export function outcomesOf(reading: RunReading): RunOutcomes {
  if (!isLoad(reading)) throw new Error("Outcomes of requests are asked of a run that is no load run.");
  return runOutcomes(reading.evidence, reading.expectedRules);
}

export function sliceFigures({ notes: _, ...slice }: SliceOutcome) {
  const { failures, counted } = slice;
  const failedPercent = failures === null || counted === null || counted === 0 ? null : (100 * failures) / counted;
  return { ...slice, failedPercent };
}
