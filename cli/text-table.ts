/** Lines of at most `width` characters, broken at spaces; a word that is longer is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Rows under each other in columns of these widths, two spaces apart; what does not fit goes on in the next line. */
export function table(rows: readonly (readonly string[])[], widths: readonly number[]): string[] {
  return rows.flatMap((row) => {
    const cells = widths.map((width, index) => wrap(row[index] ?? "", width));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, index) => (cell[line] ?? "").padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  });
}
