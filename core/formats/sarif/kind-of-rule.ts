import type { FindingCategory } from "@/core/evidence/finding";
import { firstText, listMember, member } from "@/core/formats/json/members";

const secretScanner = /gitleaks|trufflehog|detect-?secrets|gitguardian|ggshield|talisman|nosey ?parker|secret/i;
const ofSecret = /secret|hard-?coded|credential|cwe-0*(259|321|798)\b/i;
const nearSecret = /passw|token|api.?key|private.?key|access.?key/i;
const ofVulnerability = /^(CVE|GHSA|PYSEC|RUSTSEC|GO|OSV|SNYK|BDSA|SFTY)-|vulnerability/i;
const misconfigurationScanner =
  /checkov|tfsec|terrascan|kics|kube-?(linter|sec|score)|hadolint|dockle|conftest|polaris/i;

/** The words by which a rule is known: id, name and tags; free text is left out. */
function wordsOf(rule: unknown, ruleId: string): string[] {
  const tags = listMember(member(rule, "properties"), "tags").filter((tag) => typeof tag === "string");
  return [ruleId, firstText(rule, "id") ?? "", firstText(rule, "name") ?? "", ...tags];
}

/** What a result of a rule is. */
export function categoryOf(tool: string, rule: unknown, ruleId: string): FindingCategory {
  const words = wordsOf(rule, ruleId);
  const some = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (words.some((word) => /^(CVE|GHSA)-/i.test(word))) return "vulnerability";
  if (secretScanner.test(tool) || some(ofSecret)) return "secret";
  if (some(/^licen[cs]e$/i)) return "licence";
  if (some(ofVulnerability)) return "vulnerability";
  return misconfigurationScanner.test(tool) || some(/misconfiguration/i) ? "misconfiguration" : "code";
}

/** What a tool looks for, as far as its name tells. */
export function categoriesOfTool(tool: string): FindingCategory[] {
  if (secretScanner.test(tool)) return ["secret"];
  if (misconfigurationScanner.test(tool)) return ["misconfiguration"];
  return /trivy|grype|snyk|osv|govulncheck|dependency|black ?duck/i.test(tool) ? ["vulnerability"] : ["code"];
}

/**
 * Whether messages of a rule may quote a secret; told from its description too, for here a word too many does no harm.
 * An advisory on a package quotes none, whatever it is about.
 */
export function mayQuoteSecret(tool: string, rule: unknown, ruleId: string): boolean {
  const category = categoryOf(tool, rule, ruleId);
  if (category === "secret") return true;
  if (category === "vulnerability" || category === "licence") return false;
  const text = (name: string) => firstText(member(rule, name), "text") ?? "";
  const words = [...wordsOf(rule, ruleId), text("shortDescription"), text("fullDescription")];
  return words.some((word) => ofSecret.test(word) || nearSecret.test(word));
}
