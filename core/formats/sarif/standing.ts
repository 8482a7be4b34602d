import { firstText, listMember } from "@/core/formats/json/members";

/** Why a result is no finding of this scan; null for one that is. */
export function noFindingBecause(result: unknown): string | null {
  const kind = firstText(result, "kind");
  if (kind === "pass" || kind === "notApplicable" || kind === "informational") return "results that are no failure";
  return firstText(result, "baselineState") === "absent" ? "results that are gone since the baseline" : null;
}

/** Why the file leaves a result out of the count: every suppression of it is accepted, or does not say otherwise. */
export function suppressedBecause(result: unknown): string | null {
  const suppressions = listMember(result, "suppressions");
  const standing = suppressions.every((suppression) => {
    const status = firstText(suppression, "status", "state");
    return status === null || status === "accepted";
  });
  if (suppressions.length === 0 || !standing) return null;
  return firstText(suppressions[0], "kind") === "inSource"
    ? "suppressed in the source"
    : "suppressed outside the source";
}
