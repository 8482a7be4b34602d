import type { LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { ReadOutcome } from "@/core/formats/format";
import { loadWarnings } from "@/core/formats/load-warnings";

/** What reading a document that sums up one load run ends in: one item for the run and one for each endpoint. */
export function summaryOutcome(
  evidence: LoadEvidence,
  about: { skipped?: Receipt["skipped"]; warnings?: Receipt["warnings"] } = {},
): ReadOutcome {
  const skipped = (about.skipped ?? []).filter(({ count }) => count > 0);
  const stored = 1 + evidence.endpoints.length;
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: skipped.reduce((sum, { count }) => sum + count, stored),
      stored,
      skipped,
      toolVersion: null,
      warnings: [...(about.warnings ?? []), ...loadWarnings(evidence)],
    },
    retries: [],
  };
}
