import type { Judgement } from "@/core/criteria/judgement";
import { makesThin } from "@/core/evidence/note";
import type { Reading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { isOtherBuild } from "./build-notes";
import { type Moment, type Settled, settle } from "./settle";
import { isUndecided } from "./verdict";

/** Enough for any history that people make; past it the newest evidence answers, which is never a pass. */
const mostSteps = 20;

/**
 * Judges a criterion on its newest evidence. While that leaves it open because of a run that its notes or its build
 * keep from carrying the claim, the next older run without such a weakness is asked: a weak run never displaces a
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
  for (let step = 0; isUndecided(settled.state) && step < mostSteps; step += 1) {
    const older = pastWeak(criterion, left, settled.readingIds, moment.releaseCommit);
    if (older.length === left.length) return newest;
    left = older;
    settled = settle(criterion, judge(left), left, moment);
  }
  return isUndecided(settled.state) ? newest : settled;
}

// A weak run gives way only to an older one of its own suite: otherwise other suites would speak for this one.
// What is older than that stays in sight, since a run is also held against the one before it.
function pastWeak(
  criterion: Criterion,
  readings: readonly Reading[],
  usedIds: readonly string[],
  releaseCommit: string | null,
): Reading[] {
  const isWeak = (reading: Reading) =>
    reading.notes.some(({ code }) => makesThin(code)) ||
    (criterion.validFor === "build" && isOtherBuild(reading, releaseCommit));
  const used = new Set(usedIds);
  const weakSuites = new Set<string | null>();
  const keptFrom = new Map<string | null, number>();
  for (const [index, reading] of readings.entries()) {
    const { id, suite } = reading;
    if (!isWeak(reading)) {
      if (weakSuites.has(suite) && !keptFrom.has(suite)) keptFrom.set(suite, index);
    } else if (used.has(id)) weakSuites.add(suite);
  }
  return readings.filter(({ suite }, index) => index >= (keptFrom.get(suite) ?? 0));
}
