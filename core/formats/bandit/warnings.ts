import { formatCount } from "@/core/evidence/format-figure";
import type { Receipt } from "@/core/evidence/receipt";
import { isObject, listMember, member, numberMember } from "@/core/formats/json/members";

/** Why a report without results proves nothing: Bandit read no line, and says of some files that it could not. */
export function nothingRead(root: unknown): string | null {
  const unread = listMember(root, "errors").length;
  const lines = numberMember(totals(root), "loc");
  if (unread === 0 || (lines !== null && lines > 0)) return null;
  return `Bandit could not read ${unread === 1 ? "the only file" : `any of ${formatCount(unread)} files`}. Nothing was scanned.`;
}

/** What a reader of the receipt should know: files that were not read, a scan of no code, findings that were filtered out. */
export function banditWarnings(root: unknown, listed: number): Receipt["warnings"] {
  const warnings: Receipt["warnings"] = [];
  const unread = listMember(root, "errors").length;
  if (unread > 0) {
    const files = unread === 1 ? "1 file was" : `${formatCount(unread)} files were`;
    warnings.push({ code: "partial", message: `${files} not scanned, because Bandit could not read it all.` });
  }
  if (unread === 0 && listed === 0 && numberMember(totals(root), "loc") === 0) {
    warnings.push({ code: "empty-scan", message: "Bandit went through no line of code. No findings prove nothing." });
  }
  const counted = issuesCounted(root);
  if (counted > listed) {
    warnings.push({
      code: "partial",
      message: `Bandit counted ${formatCount(counted)} issues and lists ${formatCount(listed)}: the others were filtered out of the report.`,
    });
  }
  return warnings;
}

function totals(root: unknown): unknown {
  return member(member(root, "metrics"), "_totals");
}

function issuesCounted(root: unknown): number {
  const found = totals(root);
  if (!isObject(found)) return 0;
  const names = Object.keys(found).filter((name) => name.startsWith("SEVERITY."));
  return names.reduce((sum, name) => sum + (numberMember(found, name) ?? 0), 0);
}
