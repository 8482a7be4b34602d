import type { Severity } from "@/core/evidence/finding";
import { severityOf, severityOfScore } from "@/core/formats/findings/severity";
import { firstText, member, numberMember } from "@/core/formats/json/members";

const ofLevel: Record<string, Severity> = { error: "high", warning: "medium", note: "low", none: "info" };

/**
 * The severity of a result: the score that code scanning reads (`security-severity`, of the result or its rule), or the
 * word that stands in its place; else the level, which is the rule's where the result has none, and `warning` where
 * neither has one (SARIF 3.27.10). What a person has yet to judge has the level `none`.
 */
export function severityOfResult(result: unknown, rule: unknown): Severity {
  for (const properties of [member(result, "properties"), member(rule, "properties")]) {
    const score = numberMember(properties, "security-severity");
    if (score !== null) return severityOfScore(score);
    const word = severityOf(firstText(properties, "security-severity"));
    if (word !== "unknown") return word;
  }
  const kind = firstText(result, "kind") ?? "fail";
  const level =
    firstText(result, "level") ??
    (kind === "fail" ? firstText(member(rule, "defaultConfiguration"), "level") : "none") ??
    "warning";
  return (Object.hasOwn(ofLevel, level) ? ofLevel[level] : null) ?? "unknown";
}
