import type { Refusal } from "@/core/formats/format";

const halfWidth = 60;

/** A line cut to what stands around a 1-based column. */
export function aroundColumn(text: string, column: number): string {
  const from = Math.max(0, column - 1 - halfWidth);
  const to = column - 1 + halfWidth;
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

/**
 * The line at a place and the one before it. `text` may be a part of the file: it starts at `firstLine`, and its first
 * line at `firstColumn` (both 1-based).
 */
export function excerptAt(
  text: string,
  at: { line: number; column: number },
  start: { line: number; column: number } = { line: 1, column: 1 },
): Refusal["excerpt"] {
  const lines = text.split(/\r\n|\r|\n/);
  const excerpt = [];
  for (const line of [at.line - 1, at.line]) {
    const found = lines[line - start.line];
    if (found === undefined) continue;
    const shift = line === start.line ? start.column - 1 : 0;
    const column = line === at.line ? Math.max(1, at.column - shift) : 1;
    excerpt.push({ line, text: aroundColumn(found, column) });
  }
  return excerpt;
}
