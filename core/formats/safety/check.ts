import { pythonPackage } from "@/core/formats/findings/python-package";
import type { FindingDraft } from "@/core/formats/findings/scan-report";
import type { SkippedRows } from "@/core/formats/findings/skipped-rows";
import { firstText, jsonPath, listMember, member, numberMember } from "@/core/formats/json/members";

/** Safety 1.x: package, affected versions, installed version, advisory, number. */
export function* listedVulnerabilities(rows: readonly unknown[], skipped: SkippedRows): Generator<FindingDraft> {
  for (const [index, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length < 5) {
      skipped.count("rows that are no findings");
      continue;
    }
    const [packageName, , packageVersion, advisory, id] = row.map((cell) => (cell === null ? "" : String(cell)));
    yield draft({ packageName, packageVersion, advisory, id, path: jsonPath(String(index)) });
  }
}

/** Safety 2.x: what it counts, then what it was told to ignore. */
export function* checkedVulnerabilities(root: unknown): Generator<FindingDraft> {
  for (const list of ["vulnerabilities", "ignored_vulnerabilities"]) {
    for (const [index, row] of listMember(root, list).entries()) {
      const ignored = list === "ignored_vulnerabilities" || member(row, "ignored") === true;
      const number = numberMember(row, "vulnerability_id");
      const fixed = listMember(row, "fixed_versions").filter((version) => version !== "" && version !== null);
      yield {
        ...draft({
          packageName: firstText(row, "package_name"),
          packageVersion: firstText(row, "analyzed_version"),
          advisory: firstText(row, "advisory"),
          id: firstText(row, "vulnerability_id") ?? (number === null ? null : String(number)),
          path: jsonPath(list, String(index)),
        }),
        fixedIn: fixed.map(String).join(", "),
        url: firstText(row, "more_info_url"),
        suppressed: ignored ? "ignored in Safety" : null,
      };
    }
  }
}

type Row = Record<"packageName" | "packageVersion" | "advisory" | "id", string | null | undefined> & { path: string };

function draft({ packageName, packageVersion, advisory, id, path }: Row): FindingDraft {
  const name = packageName || "unnamed package";
  const rule = id || "unnamed vulnerability";
  return {
    category: "vulnerability",
    identity: ["vulnerability", "pypi", pythonPackage(name), rule],
    rule,
    title: advisory || `${rule} in ${name}`,
    severity: "unknown",
    packageName: name,
    packageVersion: packageVersion ?? null,
    at: { kind: "path", path },
  };
}
