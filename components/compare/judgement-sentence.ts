import type { ComparedSlice, ComparisonVerdict } from "@/core/evidence/comparison";
import { formatCount } from "@/core/evidence/format-figure";
import { defaultMargin } from "@/core/runs/comparison/margin";

/** One sentence on what changed, counted in endpoints; where no file tells endpoints apart, of all requests together. */
export function judgementSentence(slices: readonly ComparedSlice[], baseNumber: number): string {
  const endpoints = slices.filter(({ name }) => name !== null);
  const parts = tally(endpoints.length > 0 ? endpoints : slices, baseNumber).filter(({ found }) => found > 0);
  const sentences = parts.map(({ found, one, many }, index) => {
    if (endpoints.length === 0) return `${index === 0 ? "All requests together" : "they"} ${many}`;
    const noun = index > 0 ? "" : found === 1 ? " endpoint" : " endpoints";
    return `${formatCount(found)}${noun} ${found === 1 ? one : many}`;
  });
  return sentences.length === 0 ? "Neither run tells latency or failures." : `${sentences.join("; ")}.`;
}

type Part = { found: number; one: string; many: string };

function tally(slices: readonly ComparedSlice[], baseNumber: number): Part[] {
  const than = `than in run #${baseNumber}`;
  const slower = slices.filter((slice) => has(slice, "latency", "regression"));
  const faster = slices.filter((slice) => has(slice, "latency", "improvement") && !slower.includes(slice));
  const failing = slices.filter((slice) => has(slice, "rate", "regression"));
  const mended = slices.filter((slice) => has(slice, "rate", "improvement"));
  const changed = new Set([...slower, ...faster, ...failing, ...mended]);
  const rest = slices.filter((slice) => !changed.has(slice));
  const still = rest.filter(({ figures }) => figures.some(({ verdict }) => verdict === "no-detectable-change"));
  const size = `beyond ${defaultMargin.percent}\u00a0% and ${defaultMargin.ms}\u00a0ms`;
  const points = `by over ${defaultMargin.points}\u00a0points`;
  return [
    { found: slower.length, one: `is slower ${than} ${size}`, many: `are slower ${than} ${size}` },
    { found: failing.length, one: `fails more often ${than} ${points}`, many: `fail more often ${than} ${points}` },
    { found: faster.length, one: `is faster ${than} ${size}`, many: `are faster ${than} ${size}` },
    { found: mended.length, one: `fails less often ${than} ${points}`, many: `fail less often ${than} ${points}` },
    { found: still.length, one: "shows no detectable change", many: "show no detectable change" },
    { found: rest.length - still.length, one: "cannot be compared", many: "cannot be compared" },
  ];
}

function has({ figures }: ComparedSlice, of: "latency" | "rate", wanted: ComparisonVerdict): boolean {
  return figures.some(({ measure, verdict }) => (measure === "error-rate") === (of === "rate") && verdict === wanted);
}
