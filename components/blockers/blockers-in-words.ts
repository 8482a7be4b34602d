import type { BlockerView } from "@/core/contract/blockers";
import { countWord } from "@/core/evaluation/words";

/** How the launch stands with its blockers, in a sentence. */
export function blockersInWords(
  blockers: readonly Pick<BlockerView, "state" | "stopsLaunch">[],
  release: string,
): string {
  const stopping = blockers.filter(({ stopsLaunch }) => stopsLaunch);
  const open = stopping.filter(({ state }) => state === "open" || state === "being fixed").length;
  const fixed = stopping.filter(({ state }) => state === "fixed").length;
  if (open > 0) return `${countWord(open)} ${open === 1 ? "blocker stops" : "blockers stop"} the launch of ${release}.`;
  if (fixed > 0) {
    return `No open blocker stops the launch of ${release}; ${countWord(fixed).toLowerCase()} ${fixed === 1 ? "is" : "are"} fixed and not verified.`;
  }
  return `No blocker stops the launch of ${release}.`;
}
