import { z } from "zod";
import { Locator } from "./figure";
import { FindingCategory, Severity } from "./finding";

/** One run of a scanner. What it found is yielded finding by finding; this is what the file says as a whole. */
export const ScanEvidence = z.object({
  kind: z.literal("scan"),
  tool: z.string(),
  /** What was scanned, where the file names it: an image, a folder, a lockfile's project. */
  target: z.string().nullable(),
  /** ISO 8601; without an offset where the file gives none. */
  startedAt: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  /** False where nothing was scanned: no target, no dependency, no file. Then no findings prove nothing. */
  scanned: z.boolean(),
  /** What the scanner looks for, so that "none found" says of what. */
  categories: z.array(FindingCategory),
  /** What is counted: a package's vulnerabilities count once in some tools. */
  unit: z.enum(["findings", "packages", "advisories", "candidates"]),
  /** Findings that the file counts, suppressed ones aside. */
  findings: z.number(),
  bySeverity: z.record(Severity, z.number()),
  /** Left out by the file itself. */
  suppressed: z.number(),
  at: Locator,
});
export type ScanEvidence = z.infer<typeof ScanEvidence>;
