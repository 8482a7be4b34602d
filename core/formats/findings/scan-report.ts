import type { ReportedFinding } from "@/core/evidence/finding";
import type { Receipt } from "@/core/evidence/receipt";
import type { ScanEvidence } from "@/core/evidence/scan";
import type { SkippedRows } from "@/core/formats/findings/skipped-rows";

/** One problem as a report words it. What a tool does not tell is left out; `tool` where a file holds several. */
export type FindingDraft = Pick<ReportedFinding, "category" | "identity" | "rule" | "title" | "severity" | "at"> &
  Partial<Omit<ReportedFinding, "ordinal">>;

/** What a report says of one tool's scan as a whole. Its counts follow from the findings. */
export type ScanHead = Pick<ScanEvidence, "tool" | "categories" | "unit"> & {
  target?: string | null;
  startedAt?: string | null;
  durationSeconds?: number | null;
  /** Why nothing was scanned, as a sentence; null where something was. */
  nothingScanned: string | null;
  /** Path of the place in the document that holds the findings. */
  at: string;
};

/** A scanner's document, understood: the scans in it, one a tool, and their findings as they are asked for. */
export type ScanReport = {
  scans: ScanHead[];
  findings: Iterable<FindingDraft> | AsyncIterable<FindingDraft>;
  toolVersion: string | null;
  /** Rows that are no findings; filled while the findings are read. */
  skipped: SkippedRows;
  warnings: Receipt["warnings"];
};
