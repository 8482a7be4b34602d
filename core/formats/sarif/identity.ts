import type { FindingCategory } from "@/core/evidence/finding";
import type { Occurrences } from "@/core/formats/findings/occurrences";
import { isObject, member } from "@/core/formats/json/members";
import type { SarifPlace } from "@/core/formats/sarif/location";

/** Fingerprints of people, times and whole files change without the finding. */
const unstable = /message|author|email|date|file.?hash|column|line.?number/i;

/** The fingerprints that a result brings along, where they name it and not only the file or the commit's author. */
function fingerprintsOf(result: unknown): string[] {
  for (const list of ["fingerprints", "partialFingerprints"]) {
    const found = member(result, list);
    if (!isObject(found)) continue;
    const line = found.primaryLocationLineHash;
    if (isUsable(line)) return ["primaryLocationLineHash", line];
    const named = Object.entries(found).flatMap(([name, value]) => {
      const text = isObject(value) ? JSON.stringify(value) : value;
      return isUsable(text) && !unstable.test(name) ? [`${name}=${text}`] : [];
    });
    if (named.length > 0) return named.sort();
  }
  return [];
}

/** Semgrep writes “requires login” for every finding of somebody who is not signed in. */
function isUsable(value: unknown): value is string {
  return typeof value === "string" && value.length >= 6 && !/\s/.test(value) && !/^0+$/.test(value);
}

/**
 * What makes a result the same in another log: category, tool, rule, path, and the fingerprints that the tool made for
 * this purpose; without any, the logical location, the package and the occurrence within all these.
 */
export function identityOf(parts: {
  category: FindingCategory;
  tool: string;
  rule: string;
  place: SarifPlace;
  packageName: string | null;
  result: unknown;
  occurrences: Occurrences;
}): string[] {
  const { category, tool, rule, place, packageName, result, occurrences } = parts;
  const start = [category, tool, rule, place.path];
  const fingerprints = fingerprintsOf(result);
  if (fingerprints.length > 0) return [...start, ...fingerprints];
  const rest = [place.logical, packageName ?? ""];
  return [...start, ...rest, occurrences.next(...start, ...rest)];
}
