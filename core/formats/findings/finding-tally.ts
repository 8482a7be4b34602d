import type { FindingCategory, ReportedFinding } from "@/core/evidence/finding";
import type { ScanEvidence } from "@/core/evidence/scan";
import type { ScanHead } from "@/core/formats/findings/scan-report";

/** Counts the findings of one scan as they come. */
export class FindingTally {
  readonly #bySeverity: ScanEvidence["bySeverity"] = { critical: 0, high: 0, medium: 0, low: 0, info: 0, unknown: 0 };
  readonly #categories = new Set<FindingCategory>();
  #findings = 0;
  #suppressed = 0;

  count({ category, severity, suppressed }: ReportedFinding): void {
    this.#categories.add(category);
    if (suppressed !== null) {
      this.#suppressed += 1;
      return;
    }
    this.#findings += 1;
    this.#bySeverity[severity] += 1;
  }

  /** What the scan says as a whole; it looks at least for what it found. */
  evidence(head: ScanHead): ScanEvidence {
    return {
      kind: "scan",
      tool: head.tool,
      target: head.target || null,
      startedAt: head.startedAt ?? null,
      durationSeconds: head.durationSeconds ?? null,
      scanned: head.nothingScanned === null,
      categories: [...new Set([...head.categories, ...this.#categories])],
      unit: head.unit,
      findings: this.#findings,
      bySeverity: this.#bySeverity,
      suppressed: this.#suppressed,
      at: { kind: "path", path: head.at },
    };
  }
}
