import type { Reason } from "@/core/evaluation/evaluation";

/** The number of each reason that is a note, counted from 1 in the order of the page; null for the others. */
export function noteNumbers(reasons: readonly Reason[]): (number | null)[] {
  let count = 0;
  return reasons.map((reason) => {
    if (reason.state !== "note") return null;
    count += 1;
    return count;
  });
}

/** The numbers of the notes that stand beside one criterion. */
export function notesBeside(reasons: readonly Reason[], criterionId: string): number[] {
  return noteNumbers(reasons).flatMap((number, index) =>
    number !== null && reasons[index]?.criterionId === criterionId ? [number] : [],
  );
}
