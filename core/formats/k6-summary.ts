import type { Figure } from "@/core/evidence/figure";
import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { member, numberMember } from "@/core/formats/json/members";
import { assembleK6 } from "@/core/formats/k6/assemble";
import { readChecks } from "@/core/formats/k6/checks";
import { readMetrics } from "@/core/formats/k6/read-metrics";
import { readSummaryDocument } from "@/core/formats/k6/read-summary-document";
import { k6Shape } from "@/core/formats/k6/shape";
import { withoutCases } from "@/core/formats/without-cases";

/** What k6 hands to handleSummary(), written as JSON: metrics with nested values, `ok: true` for a threshold that is met. */
export const k6Summary: ResultFormat = {
  id: "k6-summary",
  label: "k6 summary (handleSummary)",
  claims: ({ head }: Probe) => k6Shape(head) === "handle-summary",
  read: (source) => withoutCases(() => readSummary(source)),
};

async function readSummary(source: ByteSource): Promise<ReadOutcome> {
  const document = await readSummaryDocument(source);
  if (!document.ok) return document.refusal;
  return assembleK6({
    metrics: readMetrics(document.metrics, { nested: true, trueMeans: "met" }),
    durationSeconds: runDuration(document.root),
    checks: readChecks(member(document.root, "root_group")),
  });
}

function runDuration(root: unknown): Figure | null {
  const ms = numberMember(member(root, "state"), "testRunDurationMs");
  if (ms === null || ms < 0) return null;
  return { value: ms / 1000, at: { kind: "path", path: "state.testRunDurationMs" } };
}
