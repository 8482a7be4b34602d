import type { FindingCounts } from "@/core/contract/findings";
import { FindingCategory } from "@/core/evidence/finding";
import { formatCount } from "@/core/evidence/format-figure";
import { formatDay } from "@/core/evidence/format-time";

const nouns: Record<FindingCategory, [one: string, many: string]> = {
  secret: ["secret finding", "secret findings"],
  vulnerability: ["vulnerability", "vulnerabilities"],
  code: ["code finding", "code findings"],
  misconfiguration: ["misconfiguration", "misconfigurations"],
  licence: ["licence finding", "licence findings"],
};

/** A number of findings in words; of one category alone, it is named. */
export function countedFindings({ total, byCategory }: Pick<FindingCounts, "total" | "byCategory">): string {
  return `${formatCount(total)} ${nounOf(byCategory, total)}`;
}

function nounOf(byCategory: FindingCounts["byCategory"], count: number): string {
  const found = FindingCategory.options.filter((category) => byCategory[category]);
  const [category] = found;
  const [one, many] = category && found.length === 1 ? nouns[category] : ["finding", "findings"];
  return count === 1 ? one : many;
}

/** How far people have come with what the scans report, in one sentence. */
export function triageHeadline(counts: FindingCounts): string {
  const { total, byDecision } = counts;
  const open = byDecision.open;
  if (total === 0) return "No scan reports a finding.";
  if (open > 0) return `${formatCount(open)} of ${countedFindings(counts)} ${open === 1 ? "is" : "are"} not triaged.`;
  const all = total === 1 ? `The one ${nounOf(counts.byCategory, 1)}` : `All ${countedFindings(counts)}`;
  if (byDecision["in progress"] > 0) {
    const going = `${formatCount(byDecision["in progress"])} in progress`;
    return `${all} ${total === 1 ? "is" : "are"} triaged, ${going}.`;
  }
  return `${all} ${total === 1 ? "has" : "have"} a reason.`;
}

/** What was decided, and when the next acceptance ends. */
export function triageDetail(counts: FindingCounts, timeZone: string): string {
  const { byDecision, auditedByFile, suppressed, nextAcceptanceEnds } = counts;
  const parts = [
    byDecision["in progress"] > 0 ? `${formatCount(byDecision["in progress"])} in progress` : null,
    falsePositives(byDecision["false positive"], auditedByFile),
    byDecision.rotated > 0 ? `${formatCount(byDecision.rotated)} rotated` : null,
    byDecision.accepted > 0 ? `${formatCount(byDecision.accepted)} accepted until a date` : null,
  ].filter((part) => part !== null);
  const sentences = [
    parts.length > 0 ? `Decided: ${parts.join(", ")}.` : null,
    nextAcceptanceEnds === null ? null : `The next acceptance ends on ${formatDay(nextAcceptanceEnds, timeZone)}.`,
    suppressed > 0 ? `${formatCount(suppressed)} more ${suppressed === 1 ? "is" : "are"} left out by the files.` : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

function falsePositives(count: number, auditedByFile: number): string | null {
  if (count === 0) return null;
  const words = `${formatCount(count)} false ${count === 1 ? "positive" : "positives"}`;
  if (auditedByFile === 0) return words;
  return auditedByFile === count
    ? `${words} by the file’s own audit`
    : `${words}, ${formatCount(auditedByFile)} of them by the file’s own audit`;
}
