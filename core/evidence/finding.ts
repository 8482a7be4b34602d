import { z } from "zod";
import { Locator } from "./figure";

/** How bad a finding is, as its tool says; `unknown` is one that no severity was given for, and is never low. */
export const Severity = z.enum(["critical", "high", "medium", "low", "info", "unknown"]);
export type Severity = z.infer<typeof Severity>;

/** What a scanner looks for. */
export const FindingCategory = z.enum(["vulnerability", "code", "secret", "misconfiguration", "licence"]);
export type FindingCategory = z.infer<typeof FindingCategory>;

/** One problem as one scan reports it. `ordinal` counts the findings of the file from 0. No field ever holds a secret. */
export const ReportedFinding = z.object({
  ordinal: z.number(),
  /** The name of the tool, as the scan's evidence has it. */
  tool: z.string(),
  category: FindingCategory,
  /**
   * What makes it the same problem in another scan: a recipe of the tool's own, such as category, rule, path and the
   * digest of the secret; never free text, and never a line number alone. Its digest is the fingerprint.
   */
  identity: z.array(z.string()).min(2),
  rule: z.string(),
  title: z.string(),
  severity: Severity,
  path: z.string().nullable(),
  line: z.number().nullable(),
  packageName: z.string().nullable(),
  packageVersion: z.string().nullable(),
  /** The version that mends it, where one is known. */
  fixedIn: z.string().nullable(),
  url: z.string().nullable(),
  /** Why the file itself leaves it out of the count ("not affected", "ignored in source"); null for one that counts. */
  suppressed: z.string().nullable(),
  /** What people decided in the file itself (detect-secrets' audit). */
  audit: z.enum(["false positive", "real"]).nullable(),
  at: Locator,
});
export type ReportedFinding = z.infer<typeof ReportedFinding>;
