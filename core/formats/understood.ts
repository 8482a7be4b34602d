import type { ContainersEvidence } from "@/core/evidence/containers";
import type { Evidence } from "@/core/evidence/evidence";
import { Severity } from "@/core/evidence/finding";
import { formatCount, formatMs } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { ScanEvidence } from "@/core/evidence/scan";
import type { TestsEvidence } from "@/core/evidence/tests";
import { locustFile } from "@/core/formats/locust/understood";

const documents: Record<string, string> = {
  k6: "k6 summary",
  Locust: "Locust statistics",
  Artillery: "Artillery report",
  autocannon: "autocannon result",
  vegeta: "vegeta report",
  oha: "oha result",
  wrk: "wrk output",
  wrk2: "wrk2 output",
};

/** One sentence on what a file was understood as. */
export function understoodAs(evidence: Evidence): string {
  if (evidence.kind === "load") return (evidence.tool === "Locust" ? locustFile(evidence) : null) ?? load(evidence);
  if (evidence.kind === "tests") return tests(evidence);
  return evidence.kind === "scan" ? scan(evidence) : containers(evidence);
}

function plural(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

function percentile({ latency }: LoadSlice): string {
  const p95 = latency.percentiles.find(({ percent }) => percent === 95);
  return p95 ? `p95 ${formatMs(p95.ms.value)}` : "p95 not listed";
}

function load(evidence: LoadEvidence): string {
  const { overall, endpoints, thresholds, tool } = evidence;
  const parts: string[] = [];
  if (overall.requests) {
    const on = endpoints.length > 0 ? ` on ${plural(endpoints.length, "endpoint", "endpoints")}` : "";
    parts.push(`${plural(overall.requests.value, "request", "requests")}${on}`);
    parts.push(
      overall.failed ? `${formatCount(overall.failed.value)} counted as failed by ${tool}` : "failures not listed",
    );
    if (overall.requests.value > 0) parts.push(percentile(overall));
  } else {
    parts.push("no HTTP requests listed");
    if (evidence.metrics.length > 0)
      parts.push(plural(evidence.metrics.length, "metric of its own", "metrics of its own"));
  }
  if (thresholds.length > 0) parts.push(thresholdsIn(thresholds));
  return `${singleRequests(evidence) ?? documents[tool] ?? tool}: ${parts.join(", ")}.`;
}

/** Where answers are told one by one the file is no summary. */
function singleRequests({ tool, overall }: LoadEvidence): string | null {
  return tool === "k6" && overall.responses !== null ? "k6 points" : null;
}

function thresholdsIn(thresholds: LoadEvidence["thresholds"]): string {
  const count = plural(thresholds.length, "threshold", "thresholds");
  if (thresholds.every(({ state }) => state === "unknown")) return `${count} without a verdict`;
  return `${formatCount(thresholds.filter(({ state }) => state === "met").length)} of ${count} met`;
}

function tests({ tool, counts }: TestsEvidence): string {
  const document = tool === "JUnit" ? "JUnit XML" : `JUnit XML written by ${tool}`;
  if (counts.total === 0) return `${document}: no test.`;
  const skipped = `${formatCount(counts.skipped)} skipped`;
  const parts = [
    `${formatCount(counts.passed)} passed${counts.flaky > 0 ? ` (${formatCount(counts.flaky)} only on a retry)` : ""}`,
    counts.failed > 0 ? `${formatCount(counts.failed)} failed` : null,
    counts.errored > 0 ? plural(counts.errored, "error", "errors") : null,
    counts.skipped > 0
      ? skipped + (counts.xfailed > 0 ? ` (${formatCount(counts.xfailed)} expected to fail)` : "")
      : null,
    counts.notRun > 0 ? `${formatCount(counts.notRun)} not run` : null,
  ];
  return `${document}: ${plural(counts.total, "test", "tests")}: ${parts.filter((part) => part !== null).join(", ")}.`;
}

function scan({ tool, target, scanned, findings, bySeverity, suppressed, unit }: ScanEvidence): string {
  const of = target === null ? "" : ` of ${target}`;
  if (!scanned) return `${tool} scan${of}: nothing was scanned.`;
  const word = findings === 1 ? unit.replace(/ies$/, "y").replace(/s$/, "") : unit;
  const parts = Severity.options
    .filter((severity) => bySeverity[severity] > 0)
    .map(
      (severity) => `${formatCount(bySeverity[severity])} ${severity === "unknown" ? "of unknown severity" : severity}`,
    );
  const counted = parts.length === 0 ? "" : `: ${parts.join(", ")}`;
  const left = suppressed === 0 ? "" : `; ${formatCount(suppressed)} left out by the file itself`;
  return `${tool} scan${of}: ${formatCount(findings)} ${word}${counted}${left}.`;
}

function containers({ tool, counts }: ContainersEvidence): string {
  const [one, many] = tool === "Kubernetes" ? ["pod", "pods"] : ["container", "containers"];
  if (counts.total === 0) return `${tool}: no ${one}.`;
  const parts = [
    `${formatCount(counts.running)} running`,
    `${formatCount(counts.healthy)} healthy`,
    counts.unhealthy > 0 ? `${formatCount(counts.unhealthy)} unhealthy` : null,
    counts.starting > 0 ? `${formatCount(counts.starting)} starting` : null,
    counts.unchecked > 0 ? `${formatCount(counts.unchecked)} without a health check` : null,
  ];
  return `${tool}: ${plural(counts.total, one, many)}: ${parts.filter((part) => part !== null).join(", ")}.`;
}
