import type { LoadFailure } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";

const mostFailures = 500;
const longestMessage = 1_000;

/** Failures that a tool lists by message for the whole run, at most 500; those of no request are left out. */
export function countedFailures(listed: readonly { message: string; count: number; path: string }[]): LoadFailure[] {
  return listed
    .filter(({ count }) => count > 0)
    .slice(0, mostFailures)
    .map(({ message, count, path }) => ({
      method: null,
      name: untoldSlice.name,
      message: message.slice(0, longestMessage),
      count,
      firstSeenAt: null,
      lastSeenAt: null,
      at: { kind: "path", path },
    }));
}
