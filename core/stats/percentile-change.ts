import type { BlockDraws } from "./block-draws";
import { blockLength } from "./block-length";
import { type BlockTable, blocksUpTo, percentileRow, rowAtMost, wholeRun } from "./block-table";
import { type ClusteredShare, clusteredShare, excessHits, lostToMean } from "./clustered-share";
import { studentPValue, studentQuantile } from "./student";

/** The samples of one run, with the draws that tell how far chance moves them; what was told once is kept. */
export type SampledRun = { table: BlockTable; draws: BlockDraws; told: Map<number, Sample | null> };

/** A percentile as its logarithm. `length` is how many neighbouring blocks stay together. */
type Sample = { log: number; variance: number; freedom: number; length: number };

/** A change in percent of the base with its interval at 95 %, and the smallest change that is found nine times in ten. */
export type PercentileChange = {
  changePercent: number;
  interval: { low: number; high: number };
  pValue: number;
  detectablePercent: number;
};

const fewestFreedom = 3;

/**
 * Compares a percentile (0 to 100) of two runs: the log of their ratio, its error by a block bootstrap of each. The p-value
 * is the larger of that one and of the difference between the shares of requests slower than the middle of both percentiles:
 * where few stalls make a percentile, it jumps, and its own error tells too little. Null where a percentile is 0.
 */
export function percentileChange(base: SampledRun, head: SampledRun, percent: number): PercentileChange | null {
  const [from, to] = [sample(base, percent), sample(head, percent)];
  if (from === null || to === null) return null;
  const log = to.log - from.log;
  const { error, freedom } = together(from, to);
  const reach = studentQuantile(0.95, freedom) * error;
  const middle = Math.exp((from.log + to.log) / 2);
  const shares = [slower(base.table, middle, from.length), slower(head.table, middle, to.length)] as const;
  return {
    changePercent: percentOf(log),
    interval: { low: percentOf(log - reach), high: percentOf(log + reach) },
    pValue: log === 0 ? 1 : Math.max(studentPValue(log / error, freedom), sharePValue(...shares)),
    detectablePercent: percentOf(reach + studentQuantile(0.8, freedom) * error),
  };
}

function sample(run: SampledRun, percent: number): Sample | null {
  const known = run.told.get(percent);
  if (known !== undefined) return known;
  const told = resample(run, percent);
  run.told.set(percent, told);
  return told;
}

// What stays together is told by the slower half too, since few slow requests say little of how they cluster.
function resample({ table, draws }: SampledRun, percent: number): Sample | null {
  const { values, blocks } = table;
  const [row, median] = [percent, 50].map((one) => percentileRow(table, wholeRun(table), one, values.length >> 1));
  const observed = values[row ?? 0] ?? 0;
  if (row === undefined || median === undefined || observed <= 0) return null;
  const totals = blocksUpTo(table, values.length - 1);
  const length = Math.max(...[row, median].map((one) => blockLength(excessHits(blocksUpTo(table, one), totals))));
  const drawn = draws(blocks, length);
  let [sum, squares] = [0, 0];
  for (const stretches of drawn) {
    const value = values[percentileRow(table, stretches, percent, row)] ?? 0;
    const apart = Math.log(Math.max(value, Number.MIN_VALUE) / observed);
    sum += apart;
    squares += apart * apart;
  }
  const variance = (squares - (sum * sum) / drawn.length) / (drawn.length - 1);
  return {
    log: Math.log(observed),
    variance: variance * lostToMean(blocks, length),
    freedom: blocks / length - 1,
    length,
  };
}

function slower(table: BlockTable, value: number, length: number): ClusteredShare {
  const totals = blocksUpTo(table, table.values.length - 1);
  const upTo = blocksUpTo(table, rowAtMost(table, value));
  return clusteredShare(
    totals.map((total, block) => total - (upTo[block] ?? 0)),
    totals,
    length,
  );
}

function sharePValue(base: ClusteredShare, head: ClusteredShare): number {
  const { error, freedom } = together(base, head);
  return error === 0 ? 1 : studentPValue((head.share - base.share) / error, freedom);
}

/** The standard error of a difference, with Welch's degrees of freedom. */
function together(a: Pick<Sample, "variance" | "freedom">, b: Pick<Sample, "variance" | "freedom">) {
  const variance = a.variance + b.variance;
  const freedom = variance ** 2 / (a.variance ** 2 / a.freedom + b.variance ** 2 / b.freedom);
  return { error: Math.sqrt(variance), freedom: Math.max(fewestFreedom, variance === 0 ? 0 : freedom) };
}

function percentOf(log: number): number {
  return 100 * Math.expm1(log);
}
