import { filePath } from "@/core/formats/findings/file-path";
import { firstText, isObject, listMember, member, numberMember } from "@/core/formats/json/members";
import type { SarifRun } from "@/core/formats/sarif/run";

export type SarifPlace = { path: string; line: number | null; logical: string };

/** Where a result is: its first location, for a result with several is one finding. */
export function placeOf(run: SarifRun, result: unknown): SarifPlace {
  const location = listMember(result, "locations")[0];
  const physical = member(location, "physicalLocation");
  const logical = listMember(location, "logicalLocations")[0];
  return {
    path: pathOf(run, member(physical, "artifactLocation")) || pathOf(run, member(result, "analysisTarget")),
    line: numberMember(member(physical, "region"), "startLine"),
    logical: firstText(logical, "fullyQualifiedName", "decoratedName", "name") ?? "",
  };
}

function pathOf({ run }: SarifRun, location: unknown): string {
  const listed = listMember(run, "artifacts")[numberMember(location, "index") ?? -1];
  const uri = firstText(location, "uri") ?? firstText(member(listed, "location"), "uri") ?? "";
  return filePath(decoded(withoutBase(uri, basesOf(run))));
}

/** Folders of the machine that scanned, by whose names a path would be another one on the next machine. */
function basesOf(run: unknown): string[] {
  const bases = member(run, "originalUriBaseIds");
  const folders = isObject(bases) ? Object.values(bases) : [];
  const working = listMember(run, "invocations").map((invocation) => member(invocation, "workingDirectory"));
  return [...folders, ...working].flatMap((folder) => {
    const uri = firstText(folder, "uri");
    return uri?.startsWith("file:") ? [uri.endsWith("/") ? uri : `${uri}/`] : [];
  });
}

function withoutBase(uri: string, bases: readonly string[]): string {
  const base = bases.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
  return base === undefined ? uri.replace(/^file:\/\/(?=\/)/, "") : uri.slice(base.length);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // A lone percent sign: the tool wrote a path, not an address.
  }
}
