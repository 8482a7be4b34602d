/** Whether two names of a commit agree: the same text, or one an abbreviation (7 or more hex digits) of the other. */
export function sameCommit(a: string, b: string): boolean {
  const [short, long] = [a.trim().toLowerCase(), b.trim().toLowerCase()].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined) return false;
  return short === long || (/^[0-9a-f]{7,}$/.test(short) && /^[0-9a-f]+$/.test(long) && long.startsWith(short));
}

/** A commit as shown: its first seven digits, other names whole. */
export function shortCommit(commit: string): string {
  return /^[0-9a-f]{8,}$/i.test(commit) ? commit.slice(0, 7) : commit;
}
