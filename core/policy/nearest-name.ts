/** The known name that a mistyped one most likely means, or null when none is close (a third of its letters). */
export function nearestName(name: string, known: readonly string[]): string | null {
  let best: { name: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance <= Math.max(1, Math.floor(candidate.length / 3)) && (best === null || distance < best.distance)) {
      best = { name: candidate, distance };
    }
  }
  return best?.name ?? null;
}

/** Levenshtein's distance; names longer than 64 letters are cut. */
function editDistance(a: string, b: string): number {
  const from = a.slice(0, 64);
  const to = b.slice(0, 64);
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const [left, above, corner] = [next[j - 1], row[j], row[j - 1]];
      if (left === undefined || above === undefined || corner === undefined) continue;
      next.push(Math.min(left + 1, above + 1, corner + (from[i - 1] === to[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? from.length;
}
