import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { member } from "@/core/formats/json/members";
import { assembleK6 } from "@/core/formats/k6/assemble";
import { readChecks } from "@/core/formats/k6/checks";
import { readMetrics } from "@/core/formats/k6/read-metrics";
import { readSummaryDocument } from "@/core/formats/k6/read-summary-document";
import { k6Shape } from "@/core/formats/k6/shape";
import { withoutCases } from "@/core/formats/without-cases";

/**
 * What `k6 run --summary-export` writes: flat metrics without types and without the run's duration. Its thresholds say
 * whether they were crossed, so `true` is a threshold that is missed (k6: `oldFormatMetric.thresholds[name] = !threshold.ok`).
 */
export const k6SummaryExport: ResultFormat = {
  id: "k6-summary-export",
  label: "k6 summary (--summary-export)",
  claims: ({ head }: Probe) => k6Shape(head) === "summary-export",
  read: (source) => withoutCases(() => readExport(source)),
};

async function readExport(source: ByteSource): Promise<ReadOutcome> {
  const document = await readSummaryDocument(source);
  if (!document.ok) return document.refusal;
  return assembleK6({
    metrics: readMetrics(document.metrics, { nested: false, trueMeans: "missed" }),
    durationSeconds: null,
    checks: readChecks(member(document.root, "root_group")),
  });
}
