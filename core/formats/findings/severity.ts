import type { Severity } from "@/core/evidence/finding";

const words: Record<string, Severity> = {
  critical: "critical",
  high: "high",
  medium: "medium",
  moderate: "medium",
  low: "low",
  info: "info",
  informational: "info",
  negligible: "info",
  note: "info",
  none: "info",
};

/** The severity that a tool's word means. No word, or one that nobody knows, is `unknown`, never low. */
export function severityOf(word: string | null): Severity {
  const known = word?.trim().toLowerCase() ?? "";
  return Object.hasOwn(words, known) ? (words[known] ?? "unknown") : "unknown";
}

/** The severity of a CVSS score from 0 to 10, in the bands of CVSS v3 that code scanning uses. */
export function severityOfScore(score: number): Severity {
  if (score >= 9) return "critical";
  if (score >= 7) return "high";
  if (score >= 4) return "medium";
  return score > 0 ? "low" : "info";
}
