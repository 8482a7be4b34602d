import { Occurrences } from "@/core/formats/findings/occurrences";
import type { FindingDraft } from "@/core/formats/findings/scan-report";
import type { SecretValues } from "@/core/formats/findings/secret-values";
import type { SkippedRows } from "@/core/formats/findings/skipped-rows";
import { withoutQuoted } from "@/core/formats/findings/without-quoted";
import { firstText, isObject, jsonPath } from "@/core/formats/json/members";
import { identityOf } from "@/core/formats/sarif/identity";
import { categoryOf, mayQuoteSecret } from "@/core/formats/sarif/kind-of-rule";
import { placeOf } from "@/core/formats/sarif/location";
import { lineOf, messageOf, ruleText } from "@/core/formats/sarif/message";
import { ruleIdOf, type SarifRun } from "@/core/formats/sarif/run";
import { severityOfResult } from "@/core/formats/sarif/severity";
import { noFindingBecause, suppressedBecause } from "@/core/formats/sarif/standing";

/** The findings of the runs of a log, one a result. */
export function* sarifFindings(
  runs: readonly SarifRun[],
  { skipped, secrets }: { skipped: SkippedRows; secrets: SecretValues },
): Generator<FindingDraft> {
  const occurrences = new Occurrences();
  for (const run of runs) {
    for (const [index, result] of (run.results ?? []).entries()) {
      const reason = isObject(result) ? noFindingBecause(result) : "rows that are no results";
      if (reason !== null) {
        skipped.count(reason);
        continue;
      }
      const draft = draftOf(run, result, occurrences);
      const at = jsonPath("runs", String(run.index), "results", String(index));
      yield { ...draft, title: secrets.takeOutOf(draft.title), at: { kind: "path", path: at } };
    }
  }
}

function draftOf(run: SarifRun, result: unknown, occurrences: Occurrences): Omit<FindingDraft, "at"> {
  const { tool } = run;
  const found = run.ruleOf(result);
  const ruleId = ruleIdOf(result) ?? firstText(found, "id");
  const rule = ruleId ?? "unnamed rule";
  const category = categoryOf(tool, found, rule);
  const place = placeOf(run, result);
  const message = messageOf(result, found);
  const ofPackage = category === "vulnerability" || category === "licence";
  const packageName = ofPackage ? lineOf(message, "Package") : null;
  return {
    tool,
    category,
    identity: identityOf({ category, tool, rule, place, packageName, result, occurrences }),
    rule,
    title: titleOf({
      message,
      described: ruleText(found),
      rule: ruleId,
      ofPackage,
      quotes: mayQuoteSecret(tool, found, rule),
    }),
    severity: severityOfResult(result, found),
    path: place.path,
    line: place.line,
    packageName,
    packageVersion: ofPackage ? lineOf(message, "Installed Version") : null,
    fixedIn: ofPackage ? lineOf(message, "Fixed Version") : null,
    url: firstText(found, "helpUri"),
    suppressed: suppressedBecause(result),
  };
}

/** The message, except where it may hold a secret or lists a package's versions: then what the rule says of itself. */
function titleOf(parts: {
  message: string | null;
  described: string | null;
  rule: string | null;
  ofPackage: boolean;
  quotes: boolean;
}): string {
  const { message, described, rule, ofPackage, quotes } = parts;
  if (quotes) return withoutQuoted(described ?? rule ?? "Possible secret");
  return (ofPackage ? (described ?? message) : (message ?? described)) ?? rule ?? "";
}
