import type { Figure } from "@/core/evidence/figure";
import type { Latency, LoadEvidence } from "@/core/evidence/load";
import { untoldLatency, untoldLoad, untoldSlice } from "@/core/evidence/untold";
import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { countOf, countsByStatus } from "@/core/formats/json/counts-by-status";
import { countAt, derived, quantityAt } from "@/core/formats/json/figures";
import { listedPercentiles } from "@/core/formats/json/listed-percentiles";
import { isObject, listMember, member, textMember } from "@/core/formats/json/members";
import { kindAt, outlineJson } from "@/core/formats/json/outline";
import { readJson } from "@/core/formats/json/read-json";
import { refusal } from "@/core/formats/refusal";
import { summaryOutcome } from "@/core/formats/summary-outcome";
import { withoutCases } from "@/core/formats/without-cases";

/** vegeta's report (`vegeta report -type=json`). All of its times are in nanoseconds, its latencies of answered and unanswered requests. */
export const vegeta: ResultFormat = {
  id: "vegeta",
  label: "vegeta report (-type=json)",
  claims: ({ head }: Probe) => isReport(head),
  read: (source) => withoutCases(() => readReport(source)),
};

const objects = ["latencies", "bytes_in", "bytes_out", "status_codes"];

function isReport(head: string): boolean {
  const outline = outlineJson(head);
  if (outline?.root !== "object" || kindAt(outline, "requests") !== "number") return false;
  const known = objects.filter((name) => kindAt(outline, name) === "object");
  return known.length >= 2 && (known.includes("latencies") || kindAt(outline, "success") === "number");
}

async function readReport(source: ByteSource): Promise<ReadOutcome> {
  const document = await readJson(source, "vegeta report");
  if (!document.ok) return document.refusal;
  const requests = countAt(document.value, ["requests"]);
  if (requests === null) {
    return refusal({
      reason: "This is not a vegeta report: it counts no requests. Nothing was measured.",
      where: { line: 1, column: 1 },
      advice: "Send what “vegeta report -type=json” writes.",
    });
  }
  const { evidence, warnings, messages } = reportOf(document.value, requests);
  const skipped = [{ reason: "messages of errors, which vegeta lists without counts", count: messages }];
  return summaryOutcome(evidence, { skipped, warnings });
}

function reportOf(root: unknown, requests: Figure) {
  const statuses = countsByStatus(member(root, "status_codes"));
  const isWhole = countOf(statuses) === requests.value;
  const duration = quantityAt(root, ["duration"], 1e-9);
  const evidence: LoadEvidence = {
    ...untoldLoad,
    tool: "vegeta",
    startedAt: momentOf(textMember(root, "earliest")),
    durationSeconds: duration?.value ? duration : null,
    overall: {
      ...untoldSlice,
      requests,
      failed: isWhole
        ? derived(countOf(statuses, isFailed), "status_codes outside 200 to 399")
        : failedByRatio(root, requests),
      responses: isWhole ? statuses.map(({ status, count }) => ({ status, failed: isFailed(status), count })) : null,
      latency: requests.value === 0 ? { ...untoldLatency, count: requests } : latencyOf(root, requests),
      requestsPerSecond: quantityAt(root, ["rate"]),
    },
  };
  const incomplete = !isWhole && isObject(member(root, "status_codes"));
  const message = `The status codes add up to ${countOf(statuses)}, the requests to ${requests.value}. Outcomes are not told apart.`;
  return {
    evidence,
    warnings: incomplete ? [{ code: "impossible", message }] : [],
    messages: listMember(root, "errors").length,
  };
}

/** As vegeta counts for its `success`. */
function isFailed(status: number): boolean {
  return status < 200 || status >= 400;
}

function failedByRatio(root: unknown, requests: Figure): Figure | null {
  const success = quantityAt(root, ["success"]);
  if (!success || success.value > 1) return null;
  return derived(Math.round((1 - success.value) * requests.value), "requests × (1 − success)");
}

const naming = { name: /^(\d+(?:\.\d+)?)th$/, toMs: 1e-6 };

function latencyOf(root: unknown, requests: Figure): Latency {
  if (!isObject(member(root, "latencies"))) return untoldLatency;
  const ms = (name: string) => quantityAt(root, ["latencies", name], naming.toMs);
  return {
    ...untoldLatency,
    count: derived(requests.value, "requests: one latency for each"),
    minMs: ms("min"),
    meanMs: ms("mean"),
    medianMs: ms("50th"),
    maxMs: ms("max"),
    percentiles: listedPercentiles(root, ["latencies"], naming),
  };
}

/** Go writes the year 1 for a time that was never set. */
function momentOf(text: string | null): string | null {
  const ms = Date.parse(text ?? "");
  return ms > 0 ? new Date(ms).toISOString() : null;
}
