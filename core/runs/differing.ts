import { formatCount, formatSeconds } from "@/core/evidence/format-figure";
import type { LoadReading } from "@/core/evidence/reading";
import { sameScenario } from "@/core/policy/scenario";
import { toolName } from "./tool-name";

/** Runs whose lengths differ by more than this share are not of one length. */
const lengthTolerance = 0.1;

/** Why two load runs may not be held against each other: what is other, or not known; one sentence each. */
export function differing(before: LoadReading, after: LoadReading): string[] {
  const [first, second] = [before.evidence, after.evidence];
  const numbers = `Run #${before.runNumber} against #${after.runNumber}`;
  const unlike = (what: string, a: string | null, b: string | null, same: boolean) => {
    if (a === null && b === null) return `Of neither run the ${what} is known.`;
    if (a === null || b === null) return `The ${what} of run #${(a === null ? before : after).runNumber} is not known.`;
    return same ? null : `${numbers}: another ${what}, ${a} against ${b}.`;
  };
  const [usersA, usersB] = [first.users?.value ?? null, second.users?.value ?? null];
  const [lastedA, lastedB] = [first.durationSeconds?.value ?? null, second.durationSeconds?.value ?? null];
  const { scenario: scenarioA, environment: environmentA } = before;
  const { scenario: scenarioB, environment: environmentB } = after;
  return [
    unlike("tool", toolName(first.tool), toolName(second.tool), first.tool === second.tool),
    unlike(
      "scenario",
      scenarioA,
      scenarioB,
      scenarioA !== null && scenarioB !== null && sameScenario(scenarioA, scenarioB),
    ),
    unlike("number of users", shown(usersA, formatCount), shown(usersB, formatCount), usersA === usersB),
    unlike("length", shown(lastedA, formatSeconds), shown(lastedB, formatSeconds), ofOneLength(lastedA, lastedB)),
    environmentA === null || environmentB === null
      ? null
      : unlike("environment", environmentA, environmentB, environmentA === environmentB),
    unlikeRampUp(before, after),
  ].filter((sentence) => sentence !== null);
}

function unlikeRampUp(before: LoadReading, after: LoadReading): string | null {
  if ((before.leftOutSeconds === null) === (after.leftOutSeconds === null)) return null;
  const [without, whole] = before.leftOutSeconds === null ? [after, before] : [before, after];
  return `Run #${without.runNumber} leaves out its ramp-up, run #${whole.runNumber} does not.`;
}

function shown(value: number | null, format: (value: number) => string): string | null {
  return value === null ? null : format(value);
}

function ofOneLength(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= lengthTolerance * Math.max(a, b);
}
