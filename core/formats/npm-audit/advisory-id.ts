import { firstText, member, numberMember } from "@/core/formats/json/members";

/** The id under which an advisory is known elsewhere: GitHub's, else the CVE, else the registry's own number. */
export function advisoryId(advisory: unknown): string {
  const url = firstText(advisory, "url") ?? "";
  const github = firstText(advisory, "github_advisory_id") ?? /GHSA(-[0-9a-z]{4}){3}/i.exec(url)?.[0];
  const cves: unknown = member(advisory, "cves");
  const cve: unknown = Array.isArray(cves) ? cves[0] : undefined;
  const number = numberMember(advisory, "source") ?? numberMember(advisory, "id");
  return github ?? (typeof cve === "string" ? cve : null) ?? (number === null ? "unnamed advisory" : `npm:${number}`);
}
