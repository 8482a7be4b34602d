import { formatCount } from "@/core/evidence/format-figure";

const MOST_NAMES = 5;

/** The first names of a list that may hold only some of `count` things: "a, b, c, d, e and 12 more". */
export function firstNames(names: readonly string[], count: number = names.length): string {
  const shown = names.slice(0, MOST_NAMES);
  const rest = count - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${formatCount(rest)} more` : shown.join(", ");
}
