import { SecretValues } from "@/core/formats/findings/secret-values";
import { firstText, isObject, listMember, member } from "@/core/formats/json/members";
import { mayQuoteSecret } from "@/core/formats/sarif/kind-of-rule";
import { messageOf } from "@/core/formats/sarif/message";
import { ruleIdOf, runsOf, type SarifRun } from "@/core/formats/sarif/run";

/** Names of properties under which scanners hand on what they found. */
export const tellingProperty = /secret|match|offender|value|raw|content|line|code|snippet|evidence|token|passw/i;

/** Whether a result is of a rule whose messages may quote a secret. */
export function mayHoldSecret(run: SarifRun, result: unknown): boolean {
  return mayQuoteSecret(run.tool, run.ruleOf(result), ruleIdOf(result) ?? "");
}

/** The secrets that a log is seen to hold: single words of snippets, telling properties, and quotations. */
export function secretsIn(root: unknown): SecretValues {
  const ordinary = new Set<string>();
  const found = new Set<string>();
  for (const run of runsOf(root)) {
    for (const result of run.results ?? []) {
      const rule = run.ruleOf(result);
      noteOrdinary(ordinary, result, rule);
      if (!mayHoldSecret(run, result)) continue;
      for (const word of [...wordsOf(result), ...quotedIn(messageOf(result, rule) ?? "")]) found.add(word);
    }
  }
  const suspects = secretValues(found);
  for (const name of ordinary) for (const word of suspects.within(name)) found.delete(word);
  return secretValues(found);
}

function secretValues(words: Iterable<string>): SecretValues {
  const values = new SecretValues();
  for (const word of words) values.add(word);
  return values;
}

/** Names of rules and files are quoted in messages too, and no secrets. */
function noteOrdinary(ordinary: Set<string>, result: unknown, rule: unknown): void {
  for (const name of [ruleIdOf(result), firstText(rule, "name"), firstText(member(rule, "shortDescription"), "text")]) {
    if (name) ordinary.add(name);
  }
  for (const location of listMember(result, "locations")) {
    const uri = firstText(member(member(location, "physicalLocation"), "artifactLocation"), "uri");
    if (uri) ordinary.add(uri);
  }
}

function wordsOf(result: unknown): string[] {
  const snippets = listMember(result, "locations").map((location) => {
    const region = member(member(location, "physicalLocation"), "region");
    return firstText(member(region, "snippet"), "text");
  });
  const properties = member(result, "properties");
  const told = isObject(properties)
    ? Object.entries(properties).map(([name, value]) =>
        tellingProperty.test(name) && typeof value === "string" ? value : null,
      )
    : [];
  return [...snippets, ...told].flatMap((text) => (text !== null && /^\s*\S{6,}\s*$/.test(text) ? [text.trim()] : []));
}

function quotedIn(message: string): string[] {
  return [...message.matchAll(/(["'`])(\S{6,}?)\1/g)].map(([, , quoted = ""]) => quoted);
}
