import type { FindingDraft } from "@/core/formats/findings/scan-report";
import { severityOf } from "@/core/formats/findings/severity";
import { firstText, isObject, type JsonObject, jsonPath, listMember, member } from "@/core/formats/json/members";
import { advisoryId } from "@/core/formats/npm-audit/advisory-id";

/** Whether pnpm wrote the report: npm lists actions beside the advisories, and its paths do not begin at a workspace. */
export function writtenByPnpm(root: unknown): boolean {
  const advisories = member(root, "advisories");
  const paths = isObject(advisories) ? Object.values(advisories).flatMap(pathsOf) : [];
  return member(root, "actions") === undefined || paths.some((path) => /^\.\s*>/.test(path));
}

function pathsOf(advisory: unknown): string[] {
  const paths = listMember(advisory, "findings").flatMap((found) => listMember(found, "paths"));
  return paths.filter((path) => typeof path === "string");
}

/** The advisories of npm 6 and pnpm, each once however many paths lead to it. Identity: "vulnerability", "npm", package, id. */
export function* advisoriesOf(advisories: JsonObject): Generator<FindingDraft> {
  for (const [key, advisory] of Object.entries(advisories)) {
    const packageName = firstText(advisory, "module_name", "name") ?? "unnamed package";
    const id = advisoryId(advisory);
    const versions = listMember(advisory, "findings").map((found) => firstText(found, "version"));
    yield {
      category: "vulnerability",
      identity: ["vulnerability", "npm", packageName, id],
      rule: id,
      title: firstText(advisory, "title") ?? `${id} in ${packageName}`,
      severity: severityOf(firstText(advisory, "severity")),
      path: pathsOf(advisory)[0] ?? null,
      packageName,
      packageVersion: [...new Set(versions)].filter((version) => version !== null).join(", "),
      fixedIn: fixedIn(firstText(advisory, "patched_versions")),
      url: firstText(advisory, "url"),
      at: { kind: "path", path: jsonPath("advisories", key) },
    };
  }
}

/** The registry writes `<0.0.0` for an advisory that no version mends. */
function fixedIn(patched: string | null): string | null {
  return patched === "<0.0.0" ? null : patched;
}
