import type { RunSummary } from "@/core/contract/runs";
import { formatCount, formatMs, formatPercent } from "@/core/evidence/format-figure";

export type HeadlineFigure = { name: string; text: string | null };

/** What two runs of a kind are held side by side by; absent is null, never 0. */
export function headlineFigures(headline: RunSummary["headline"]): HeadlineFigure[] {
  const count = (value: number | null) => (value === null ? null : formatCount(value));
  if (headline.kind === "load") {
    return [
      { name: "requests", text: count(headline.requests) },
      { name: "failures", text: count(headline.failures) },
      { name: "share failed", text: headline.failedPercent === null ? null : formatPercent(headline.failedPercent) },
      { name: "p95", text: headline.p95Ms === null ? null : formatMs(headline.p95Ms) },
    ];
  }
  if (headline.kind === "tests") {
    const { total, passed, failed, errored } = headline.counts;
    return Object.entries({ tests: total, passed, failed, errored }).map(([name, value]) => ({
      name,
      text: formatCount(value),
    }));
  }
  if (headline.kind === "scan") {
    const { scanned, findings, bySeverity } = headline;
    const counts = { findings, critical: bySeverity.critical, high: bySeverity.high };
    return Object.entries(counts).map(([name, value]) => ({ name, text: scanned ? formatCount(value) : null }));
  }
  const { total, running, healthy } = headline.counts;
  return Object.entries({ containers: total, running, healthy }).map(([name, value]) => ({
    name,
    text: formatCount(value),
  }));
}
