import { formatCount } from "@/core/evidence/format-figure";
import { momentOf } from "@/core/formats/findings/moment";
import { notThe } from "@/core/formats/findings/read-scan";
import type { FindingDraft, ScanReport } from "@/core/formats/findings/scan-report";
import { SkippedRows } from "@/core/formats/findings/skipped-rows";
import type { Refusal } from "@/core/formats/format";
import { trivyDocument } from "@/core/formats/trivy/documents";
import { TrivyDrafts } from "@/core/formats/trivy/drafts";
import { lookedFor, rowsOf, type TrivyPart } from "@/core/formats/trivy/part";

/** What a Trivy document says. */
export function interpretTrivy(root: unknown): ScanReport | Refusal {
  const document = trivyDocument(root);
  if (document === null) return notThe("Trivy report", "Send what trivy writes with --format json.");
  const { parts, failed } = document;
  const categories = [...new Set(parts.flatMap(lookedFor))];
  const skipped = new SkippedRows();
  return {
    scans: [
      {
        tool: "Trivy",
        target: document.target,
        startedAt: momentOf(document.startedAt),
        categories: categories.length > 0 ? categories : ["vulnerability"],
        unit: "findings",
        nothingScanned:
          parts.length === 0
            ? "The report holds no result of a scan, as when Trivy knows neither the system nor a lockfile. No findings prove nothing."
            : null,
        at: document.at,
      },
    ],
    findings: findings(parts, skipped),
    toolVersion: document.toolVersion,
    skipped,
    warnings:
      failed === 0
        ? []
        : [
            {
              code: "partial",
              message: `${failed === 1 ? "1 workload" : `${formatCount(failed)} workloads`} could not be scanned. Nothing is known of them.`,
            },
          ],
  };
}

function* findings(parts: readonly TrivyPart[], skipped: SkippedRows): Generator<FindingDraft> {
  const drafts = new TrivyDrafts();
  for (const part of parts) {
    for (const row of rowsOf(part)) {
      const draft = drafts.of(part, row);
      if (draft) yield draft;
      else skipped.count("checks that did not fail");
    }
  }
}
