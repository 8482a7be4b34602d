import { filePath } from "@/core/formats/findings/file-path";
import { Occurrences } from "@/core/formats/findings/occurrences";
import type { FindingDraft } from "@/core/formats/findings/scan-report";
import { severityOf } from "@/core/formats/findings/severity";
import { firstText, jsonPath, member, numberMember } from "@/core/formats/json/members";
import type { TrivyPart, TrivyRow } from "@/core/formats/trivy/part";
import { imageName, isSystemPackage, targetOf } from "@/core/formats/trivy/target";

type Told = Omit<FindingDraft, "category" | "severity" | "at">;

/**
 * Makes findings of the rows of Trivy's results. The identities, where the scope is the workload or the image:
 * - vulnerability: scope, ecosystem, target, package, its path, id. A system package's target is the image without tag
 *   and system version, which change with every build.
 * - misconfiguration: scope, check, target, resource.
 * - secret: path, scope, rule, occurrence. Trivy masks the secret, so that it cannot name it.
 * - licence: scope, target, package or file, licence.
 */
export class TrivyDrafts {
  readonly #occurrences = new Occurrences();

  /** The finding of a row; null for a check that did not fail. */
  of(part: TrivyPart, { category, row, at, suppressed }: TrivyRow): FindingDraft | null {
    if (category === "misconfiguration" && !hasFailed(row)) return null;
    const told = this[category](part, row);
    const severity = severityOf(firstText(row, "Severity", "severity"));
    const place = { kind: "path", path: jsonPath(...at) } satisfies FindingDraft["at"];
    return { ...told, category, severity, suppressed: suppressed ?? told.suppressed ?? null, at: place };
  }

  vulnerability(part: TrivyPart, row: unknown): Told {
    const id = firstText(row, "VulnerabilityID", "vulnerabilityID") ?? "unnamed vulnerability";
    const packageName = firstText(row, "PkgName", "resource") ?? "unnamed package";
    const system = isSystemPackage(part, row);
    const ecosystem = firstText(part.result, "Type") ?? firstText(row, "packageType") ?? "";
    const target = targetOf(part, row);
    const path = filePath(firstText(row, "PkgPath", "packagePath") ?? "");
    const status = firstText(row, "Status");
    return {
      identity: ["vulnerability", part.scope, ecosystem, system ? imageName(target) : target, packageName, path, id],
      rule: id,
      title: firstText(row, "Title", "title") ?? `${id} in ${packageName}`,
      path: path || (system ? null : target),
      packageName,
      packageVersion: firstText(row, "InstalledVersion", "installedVersion"),
      fixedIn: firstText(row, "FixedVersion", "fixedVersion"),
      url: firstText(row, "PrimaryURL", "primaryLink"),
      suppressed: status === "not_affected" ? "not affected" : null,
    };
  }

  misconfiguration(part: TrivyPart, row: unknown): Told {
    const title = firstText(row, "Title", "title");
    const check = firstText(row, "ID", "checkID", "AVDID") ?? title ?? "unnamed check";
    const cause = member(row, "CauseMetadata");
    const target = targetOf(part, row);
    return {
      identity: ["misconfiguration", part.scope, check, target, firstText(cause, "Resource") ?? ""],
      rule: check,
      title: title ?? check,
      path: target || part.scope,
      line: numberMember(cause, "StartLine"),
      url: firstText(row, "PrimaryURL"),
    };
  }

  secret(part: TrivyPart, row: unknown): Told {
    const rule = firstText(row, "RuleID", "ruleID") ?? "unnamed rule";
    const path = targetOf(part, row);
    return {
      identity: ["secret", path, part.scope, rule, this.#occurrences.next(path, part.scope, rule)],
      rule,
      title: firstText(row, "Title", "title", "Category", "category") ?? rule,
      path,
      line: numberMember(row, "StartLine"),
    };
  }

  licence(part: TrivyPart, row: unknown): Told {
    const name = firstText(row, "Name") ?? "unnamed licence";
    const packageName = firstText(row, "PkgName");
    const path = filePath(firstText(row, "FilePath") ?? "");
    return {
      identity: ["licence", part.scope, targetOf(part, row), packageName ?? path, name],
      rule: name,
      title: packageName === null ? `Licence ${name}` : `Licence ${name} of ${packageName}`,
      path: path || targetOf(part, row),
      packageName,
      url: firstText(row, "Link"),
    };
  }
}

/** Passed checks and exceptions are listed where they were asked for. trivy-operator says it by a boolean. */
function hasFailed(row: unknown): boolean {
  const status = firstText(row, "Status");
  return status === null ? member(row, "success") !== true : status === "FAIL";
}
