import type { Percentile } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";

/** A value that a file lists under the number of a percentile, without saying which percentile that is. */
export type NumberedPercentile = { percent: number; ms: number | null; path: string };

/** Numbered percentiles, taken as those that the tool lists unless it was told otherwise; where each stands says so. */
export function assumedPercentiles(numbered: readonly NumberedPercentile[], tool: string): Percentile[] {
  return numbered.flatMap(({ percent, ms, path }) => {
    if (ms === null) return [];
    const from = `${path}, taken as the ${percent}\u00a0% percentile: ${tool}’s default`;
    return [{ percent, ms: { value: ms, at: { kind: "derived", from } } }];
  });
}

/** What a reader of the receipt must know of them. `setting` is where people choose others. */
export function assumedPercentilesWarning(input: {
  tool: string;
  percents: readonly number[];
  setting: string;
}): Receipt["warnings"][number] {
  const { tool, percents, setting } = input;
  const listed = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(percents.map(String));
  return {
    code: "reconstructed",
    message: `The file numbers its percentiles without saying which they are. They are taken as ${listed}\u00a0%, ${tool}’s defaults; if ${setting} says otherwise, send the raw log of the run.`,
  };
}
