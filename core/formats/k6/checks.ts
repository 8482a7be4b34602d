import type { LoadCheck } from "@/core/evidence/load";
import { isObject, jsonPath, member, numberMember, textMember } from "@/core/formats/json/members";

const depthLimit = 64;

function entries(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [String(index), item]);
  return isObject(value) ? Object.entries(value) : [];
}

/** The checks of a summary's group tree, which holds them in arrays or keyed by name; names carry their groups. */
export function readChecks(rootGroup: unknown): LoadCheck[] {
  const found: LoadCheck[] = [];
  collect(rootGroup, ["root_group"], [], found);
  return found;
}

function collect(group: unknown, path: string[], groups: string[], found: LoadCheck[]): void {
  if (path.length > depthLimit * 2) return;
  for (const [key, check] of entries(member(group, "checks"))) {
    const [passes, fails] = [numberMember(check, "passes"), numberMember(check, "fails")];
    if (passes === null || fails === null) continue;
    const name = [...groups, textMember(check, "name") ?? key].join(" › ");
    found.push({ name, passes, fails, at: { kind: "path", path: jsonPath(...path, "checks", key) } });
  }
  for (const [key, child] of entries(member(group, "groups"))) {
    collect(child, [...path, "groups", key], [...groups, textMember(child, "name") ?? key], found);
  }
}
