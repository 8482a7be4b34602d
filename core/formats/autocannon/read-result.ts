import type { Figure } from "@/core/evidence/figure";
import type { LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import { untoldLoad, untoldSlice } from "@/core/evidence/untold";
import { resultLatency } from "@/core/formats/autocannon/latency";
import { readResponses } from "@/core/formats/autocannon/responses";
import type { ByteSource, ReadOutcome } from "@/core/formats/format";
import { countAt, derived, quantityAt, ratio } from "@/core/formats/json/figures";
import { textMember } from "@/core/formats/json/members";
import { readJson } from "@/core/formats/json/read-json";
import { refusal } from "@/core/formats/refusal";
import { summaryOutcome } from "@/core/formats/summary-outcome";

export async function readResult(source: ByteSource): Promise<ReadOutcome> {
  const document = await readJson(source, "autocannon result");
  if (!document.ok) return document.refusal;
  const completed = countAt(document.value, ["requests", "total"]);
  if (completed === null) {
    return refusal({
      reason: "This is not a result of autocannon: requests.total is missing. Nothing was measured.",
      where: { line: 1, column: 1 },
      advice: "Send what “autocannon --json” writes.",
    });
  }
  const evidence = evidenceOf(document.value, completed);
  return summaryOutcome(evidence, { warnings: warningsOf(evidence) });
}

function evidenceOf(root: unknown, completed: Figure): LoadEvidence {
  const { unanswered, failed, responses } = readResponses(root, completed);
  const duration = quantityAt(root, ["duration"]);
  const requests = unanswered
    ? derived(completed.value + unanswered, "requests.total + errors, which are of requests without an answer")
    : completed;
  return {
    ...untoldLoad,
    tool: "autocannon",
    startedAt: momentOf(textMember(root, "start")),
    durationSeconds: duration?.value ? duration : null,
    users: countAt(root, ["connections"]),
    overall: {
      ...untoldSlice,
      requests,
      failed,
      responses,
      latency: resultLatency(root, completed),
      requestsPerSecond: ratio(requests.value, duration?.value, "requests ÷ duration"),
    },
  };
}

function momentOf(text: string | null): string | null {
  const ms = Date.parse(text ?? "");
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function warningsOf({ overall: { latency } }: LoadEvidence): Receipt["warnings"] {
  if (latency.percentiles.length === 0 || latency.percentiles.some(({ percent }) => percent === 95)) return [];
  const message =
    "autocannon lists no 95\u00a0% percentile, and no other is taken for it. Judge its p97.5 or p99, or measure with another tool.";
  return [{ code: "no-p95", message }];
}
