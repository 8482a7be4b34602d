import type { Figure } from "@/core/evidence/figure";
import type { Percentile } from "@/core/evidence/load";
import { timeMs } from "@/core/formats/wrk/quantity";

/** The lines of one run of wrk that carry figures, as they stand in the output. */
export type Line = { line: number; text: string };

/** The first line that a pattern fits, with what its groups found. */
export function found(lines: readonly Line[], pattern: RegExp): { line: number; groups: string[] } | null {
  for (const { line, text } of lines) {
    const match = pattern.exec(text);
    if (match) return { line, groups: match.slice(1).map((group) => group ?? "") };
  }
  return null;
}

/** A figure with the line, and the word in it, where it stands. */
export function cell(value: number | null, line: number, row: string, column: string): Figure | null {
  return value === null ? null : { value, at: { kind: "cell", line, row, column } };
}

const listed = /^\s*(\d+(?:\.\d+)?)%\s+(\S+)\s*$/;

/** The latency distribution; wrk2 may print a second one, of uncorrected times, which is left out. */
export function distribution(lines: readonly Line[]): Percentile[] {
  const start = lines.findIndex(({ text }) => /^\s*Latency Distribution/.test(text));
  const percentiles: Percentile[] = [];
  for (const { line, text } of start < 0 ? [] : lines.slice(start + 1)) {
    const [whole, digits, time] = listed.exec(text) ?? [];
    if (whole === undefined) break;
    const percent = Number(digits);
    const ms = cell(timeMs(time), line, "Latency Distribution", `${digits}%`);
    if (ms && percent > 0 && percent < 100) percentiles.push({ percent, ms });
  }
  return percentiles.sort((a, b) => a.percent - b.percent);
}
