import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Counted } from "./newcombe";

/** Below this many expected in a cell the normal approximation is not trusted. */
const fewestExpected = 10;

/**
 * The two-sided p-value of two shares being one: the score test with the pooled share, or Fisher's exact test of the rounded counts
 * where few are expected in a cell.
 */
export function sharesPValue(base: Counted, head: Counted): number {
  const [part, whole] = [base.part + head.part, base.whole + head.whole];
  const share = part / whole;
  if (share <= 0 || share >= 1) return 1;
  if (Math.min(base.whole, head.whole) * Math.min(share, 1 - share) < fewestExpected) return fisher(base, head);
  const error = Math.sqrt(share * (1 - share) * (1 / base.whole + 1 / head.whole));
  return Math.min(1, 2 * normalCdf(-Math.abs(head.part / head.whole - base.part / base.whole) / error, 0, 1));
}

/** The sum of the chances of every table that is no likelier than this one, its margins kept. */
function fisher(base: Counted, head: Counted): number {
  const [first, second] = [Math.round(base.whole), Math.round(head.whole)];
  const [seen, other] = [Math.round(base.part), Math.round(head.part)];
  const part = seen + other;
  const fewest = Math.max(0, part - second);
  const most = Math.min(part, first);
  // As logarithms from the least possible table on, since the chances themselves may be too small for a number.
  const logs = [0];
  for (let count = fewest; count < most; count += 1) {
    const step = ((first - count) * (part - count)) / ((count + 1) * (second - part + count + 1));
    logs.push((logs.at(-1) ?? 0) + Math.log(step));
  }
  const top = Math.max(...logs);
  const chances = logs.map((log) => Math.exp(log - top));
  const own = (chances[seen - fewest] ?? 0) * (1 + 1e-7);
  const sum = (all: readonly number[]) => all.reduce((so, chance) => so + chance, 0);
  return Math.min(1, sum(chances.filter((chance) => chance <= own)) / sum(chances));
}
