import { expect, test } from "vitest";
import { blocksUpTo, blockTable, percentileRow, rowAtMost, wholeRun } from "./block-table";
import { bucketOf, type Histogram } from "./histogram";

const histogram = (...values: number[]): Histogram => ({
  buckets: [...new Set(values)].sort((a, b) => a - b).map(bucketOf),
  counts: [...new Set(values)].sort((a, b) => a - b).map((value) => values.filter((one) => one === value).length),
});

// Blocks of powers of two, of which a bucket begins at each.
const table = blockTable([histogram(1, 2, 2), histogram(4, 8), histogram(), histogram(16)]);
const valueAt = (row: number) => Math.round(table.values[row] ?? 0);

test.each([
  [0, 1],
  [16.6, 1],
  [16.7, 2],
  [50, 2],
  [50.1, 4],
  [83.3, 8],
  [83.4, 16],
  [100, 16],
])("p%d of all samples is %d, wherever the search begins", (percent, value) => {
  for (let near = 0; near < 8; near += 1) {
    expect(valueAt(percentileRow(table, wholeRun(table), percent, near))).toBe(value);
  }
});

test.each([
  ["the last block and the first, once around", [3], 2, 100, 16],
  ["blocks 2 and 3 twice", [1, 1], 2, 50, 4],
  ["the last stretch is cut to the number of blocks", [1, 3], 3, 100, 16],
  ["the last stretch may go around too", [1, 3, 3], 1, 60, 8],
])("a resample counts %s", (_, starts, length, percent, value) => {
  expect(valueAt(percentileRow(table, { starts: Uint16Array.from(starts), length }, percent, 0))).toBe(value);
});

test("each block tells how many of its samples are at most a value", () => {
  expect([...blocksUpTo(table, rowAtMost(table, 5))]).toEqual([3, 1, 0, 0]);
  expect([...blocksUpTo(table, rowAtMost(table, 0.5))]).toEqual([0, 0, 0, 0]);
  expect([...blocksUpTo(table, rowAtMost(table, 100))]).toEqual([3, 2, 0, 1]);
});
