import { filePath } from "@/core/formats/findings/file-path";
import { pythonPackage } from "@/core/formats/findings/python-package";
import type { FindingDraft } from "@/core/formats/findings/scan-report";
import { firstText, isObject, jsonPath, listMember, member } from "@/core/formats/json/members";

type Placed = { value: unknown; at: string[] };

function items(parent: Placed, ...names: string[]): Placed[] {
  const holder = names.slice(0, -1).reduce<unknown>((value, name) => member(value, name), parent.value);
  return listMember(holder, names.at(-1) ?? "").map((value, index) => ({
    value,
    at: [...parent.at, ...names, String(index)],
  }));
}

/** Safety 3.x: vulnerabilities of each version that a file of a project asks for. */
export function* scannedVulnerabilities(results: unknown): Generator<FindingDraft> {
  for (const project of items({ value: results, at: ["scan_results"] }, "projects")) {
    for (const file of items(project, "files")) {
      const path = within(folderOf(project.value), filePath(firstText(file.value, "location") ?? ""));
      for (const dependency of items(file, "results", "dependencies")) {
        for (const specification of items(dependency, "specifications")) {
          yield* knownVulnerabilities(specification, firstText(dependency.value, "name") ?? "unnamed package", path);
        }
      }
    }
  }
}

/** The folder of a project, whose own location is that of its settings file. */
function folderOf(project: unknown): string {
  return filePath(firstText(project, "location") ?? "").replace(/[^/]*$/, "");
}

/** A path below a folder, so that another checkout of the project names the same file. */
function within(folder: string, path: string): string {
  return folder !== "" && path.startsWith(folder) ? path.slice(folder.length) : path;
}

function* knownVulnerabilities(specification: Placed, packageName: string, path: string): Generator<FindingDraft> {
  const remediation = member(member(specification.value, "vulnerabilities"), "remediation");
  for (const { value, at } of items(specification, "vulnerabilities", "known_vulnerabilities")) {
    const id = firstText(value, "id") ?? "unnamed vulnerability";
    const ignored = member(value, "ignored");
    yield {
      category: "vulnerability",
      identity: ["vulnerability", "pypi", path, pythonPackage(packageName), id],
      rule: id,
      title: `Vulnerability ${id} in ${packageName}`,
      severity: "unknown",
      path,
      packageName,
      packageVersion: /==\s*([^\s;,]+)/.exec(firstText(specification.value, "raw") ?? "")?.[1] ?? null,
      fixedIn: firstText(remediation, "recommended"),
      suppressed: isObject(ignored) || ignored === true ? "ignored in Safety" : null,
      at: { kind: "path", path: jsonPath(...at) },
    };
  }
}
