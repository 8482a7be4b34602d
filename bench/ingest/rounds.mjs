import path from "node:path";
import { bench, bundle, run } from "./prepare.mjs";

const ingest = path.join(bench, "ingest");

/** What takes part in a round: each as a process of its own that reads one file and says what that took. */
export const contestants = {
  ours: (file) => [bundle("ours"), file],
  duckdb2: (file) => [path.join(ingest, "duckdb.mjs"), file, "2"],
  floor: (file) => [path.join(ingest, "floor.mjs"), file],
  everyday: (file) => [path.join(ingest, "everyday.mjs"), file],
};

export function once(name, file) {
  return JSON.parse(run(process.execPath, contestants[name](file)));
}

/**
 * Rounds in which every contestant reads the file once, in turn. A round whose floor took over 1.3 times the best one was
 * disturbed and is left out.
 */
export function rounds(file, names, count) {
  const all = Array.from({ length: count }, (_, index) => {
    const order = index % 2 === 0 ? names : names.toReversed();
    return Object.fromEntries(order.map((name) => [name, once(name, file)]));
  });
  const best = Math.min(...all.map((round) => round.floor?.ms ?? 0));
  const kept = all.filter((round) => (round.floor?.ms ?? 0) <= 1.3 * best);
  return { kept, dropped: all.length - kept.length };
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/** The median over the rounds of one contestant's figure over another's. */
export function ratio(kept, above, below, figure = "ms") {
  return median(kept.map((round) => round[above][figure] / round[below][figure]));
}
