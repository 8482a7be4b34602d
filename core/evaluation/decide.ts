import type { Judgement } from "@/core/criteria/judgement";
import { makesThin } from "@/core/evidence/note";
import type { Reading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { isOtherBuild } from "./build-notes";
import { type Moment, type Settled, settle } from "./settle";
import { isUndecided } from "./verdict";

/**
 * Judges a criterion on its newest evidence. While that leaves it open only because of a run that its notes or its
 * build keep from carrying the claim, the run steps aside for the evidence before it: a weak run never displaces a
 * sufficient one. Where nothing older suffices, the newest evidence answers.
 */
export function decide(
  criterion: Criterion,
  readings: readonly Reading[],
  moment: Moment,
  judge: (readings: readonly Reading[]) => Judgement,
): Settled {
  const newest = settle(criterion, judge(readings), readings, moment);
  let settled = newest;
  let left = readings;
  while (isUndecided(settled.state)) {
    const older = withoutWeak(criterion, left, settled.readingIds, moment.releaseCommit);
    if (older.length === left.length) return newest;
    left = older;
    settled = settle(criterion, judge(left), left, moment);
  }
  return settled;
}

// Only for an older run of the same suite that is not weak itself: otherwise other suites would speak for this one.
// What is older stays in sight, since a run is also held against the one before it.
function withoutWeak(
  criterion: Criterion,
  readings: readonly Reading[],
  usedIds: readonly string[],
  releaseCommit: string | null,
): Reading[] {
  const isWeak = (reading: Reading) =>
    reading.notes.some(({ code }) => makesThin(code)) ||
    (criterion.validFor === "build" && isOtherBuild(reading, releaseCommit));
  const keptFrom = new Map<string | null, number>();
  readings.forEach((reading, index) => {
    if (!usedIds.includes(reading.id) || !isWeak(reading)) return;
    const hasOlder = readings.slice(index + 1).some((older) => older.suite === reading.suite && !isWeak(older));
    if (hasOlder) keptFrom.set(reading.suite, index + 1);
  });
  return readings.filter((reading, index) => index >= (keptFrom.get(reading.suite) ?? 0));
}
