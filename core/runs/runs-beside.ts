import type { ManyRuns } from "@/core/contract/comparison";
import { compareRuns } from "./compare-runs";
import { type ComparedRun, runSlices } from "./comparison/pair-slices";

type Beside = { differing: string[][]; slices: ManyRuns["slices"] };

/**
 * Several load runs side by side, each held against the first: all endpoints together, then each endpoint in the order in
 * which the runs name it.
 */
export function runsBeside(runs: readonly ComparedRun[]): Beside {
  const [first, ...others] = runs;
  if (!first) return { differing: [], slices: [] };
  const comparisons = [null, ...others.map((run) => compareRuns(first, run))];
  const columns = runs.map(runSlices);
  const keys = new Set(columns.flatMap(({ endpoints }) => [...endpoints.keys()]));
  const rows = [
    columns.map(({ overall }) => overall),
    ...[...keys].map((key) => columns.map(({ endpoints }) => endpoints.get(key) ?? null)),
  ];
  return {
    differing: comparisons.map((comparison) => comparison?.differing ?? []),
    slices: rows.map((row, index) => {
      const slice = index === 0 ? null : row.find((one) => one !== null)?.slice;
      const [method, name] = [slice?.method ?? null, slice?.name ?? null];
      const figuresOf = (run: number) =>
        comparisons[run]?.slices.find((one) => one.name === name && one.method === method)?.figures ?? null;
      const sides = row.map((one, run) => one && { ...one.side, against: figuresOf(run) });
      return { method, name, sides };
    }),
  };
}
