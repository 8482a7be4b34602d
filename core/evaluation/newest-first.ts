import type { Reading } from "@/core/evidence/reading";

/**
 * Readings by the end of their run, newest first, whatever order they came in. Ties are broken by the digests of the
 * files, then by the declared facts, and by the id only between readings that are otherwise the same.
 */
export function newestFirst(readings: readonly Reading[]): Reading[] {
  return readings
    .map((reading) => ({ reading, endedMs: Date.parse(reading.endedAt), tie: tieOf(reading) }))
    .sort((a, b) => b.endedMs - a.endedMs || compareText(a.tie, b.tie))
    .map(({ reading }) => reading);
}

/** Orders text by its code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function tieOf(reading: Reading): string {
  const digests = reading.files.map((file) => file.sha256).sort(compareText);
  const { startedAt, scenario, suite, environment, commit, branch, build, id } = reading;
  return JSON.stringify([digests, startedAt, scenario, suite, environment, commit, branch, build, id]);
}
