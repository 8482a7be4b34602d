import type { LoadSlice } from "@/core/evidence/load";
import { gatlingSlice } from "@/core/formats/gatling/slice";
import { isObject, member, textMember } from "@/core/formats/json/members";

/** Groups nest a few levels deep; the limit is there for files that nobody wrote by hand. */
const deepestGroup = 64;

/** The requests of a report, and how many groups of requests stand beside them, which count the same requests again. */
export function requestsIn(contents: unknown, path: readonly string[]): { endpoints: LoadSlice[]; groups: number } {
  const found: { endpoints: LoadSlice[]; groups: number } = { endpoints: [], groups: 0 };
  if (path.length > 2 * deepestGroup) return found;
  for (const [key, entry] of isObject(contents) ? Object.entries(contents) : []) {
    const at = [...path, key];
    const inner = member(entry, "contents");
    if (isObject(inner) || textMember(entry, "type") === "GROUP") {
      const within = requestsIn(inner, [...at, "contents"]);
      found.endpoints.push(...within.endpoints);
      found.groups += 1 + within.groups;
      continue;
    }
    // The path tells requests of one name in different groups apart.
    const name = textMember(entry, "path") || textMember(entry, "name") || key;
    const slice = gatlingSlice(member(entry, "stats"), [...at, "stats"], name);
    if (slice) found.endpoints.push(slice);
  }
  return found;
}
