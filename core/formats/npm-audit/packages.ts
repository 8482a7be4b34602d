import type { FindingDraft } from "@/core/formats/findings/scan-report";
import { severityOf } from "@/core/formats/findings/severity";
import { firstText, isObject, type JsonObject, jsonPath, listMember, member } from "@/core/formats/json/members";
import { advisoryId } from "@/core/formats/npm-audit/advisory-id";

/**
 * The vulnerable packages of npm 7 and later. Identity: "vulnerability", "npm", package, and what makes it vulnerable:
 * the ids of its own advisories, else the names of the packages that it needs. So a decision on one advisory does not
 * cover the next one of the same package.
 */
export function* vulnerablePackages(packages: JsonObject): Generator<FindingDraft> {
  for (const [name, entry] of Object.entries(packages)) {
    const via = listMember(entry, "via");
    const advisories = via.filter(isObject);
    const needed = via.filter((cause) => typeof cause === "string");
    const ids = [...new Set(advisories.map(advisoryId))].sort();
    const causes = ids.length > 0 ? ids : [...needed].sort();
    const nodes = listMember(entry, "nodes").filter((node) => typeof node === "string");
    yield {
      category: "vulnerability",
      identity: ["vulnerability", "npm", name, ...causes],
      rule: ids.length > 0 ? ids.join(", ") : `via ${causes.join(", ")}`,
      title: titleOf(advisories, needed),
      severity: severityOf(firstText(entry, "severity")),
      path: nodes[0] ?? null,
      packageName: name,
      fixedIn: fixedIn(name, member(entry, "fixAvailable")),
      url: firstText(advisories[0], "url"),
      at: { kind: "path", path: jsonPath("vulnerabilities", name) },
    };
  }
}

function titleOf(advisories: readonly JsonObject[], needed: readonly string[]): string {
  const first = firstText(advisories[0], "title");
  if (first === null) return `Depends on vulnerable versions of ${needed.join(", ")}`;
  return advisories.length === 1 ? first : `${first} (and ${advisories.length - 1} more)`;
}

/** npm names the version of the direct dependency that mends it, which may be another package. */
function fixedIn(name: string, fix: unknown): string | null {
  const version = firstText(fix, "version");
  const mended = firstText(fix, "name");
  return version === null || mended === null || mended === name ? version : `${mended}@${version}`;
}
