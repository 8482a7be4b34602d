import { expect, test } from "vitest";
import type { SeriesPoint } from "@/core/contract/run-series";
import { overlayPoints } from "./overlay-points";

/** Stretches of that length with these p95. */
function stretches(seconds: number, p95: readonly number[]): SeriesPoint[] {
  const rest = { users: null, requestsPerSecond: null, failuresPerSecond: null, p50Ms: null, p99Ms: null };
  return p95.map((p95Ms, index) => ({ ...rest, fromSecond: index * seconds, toSecond: (index + 1) * seconds, p95Ms }));
}

const pairs = (front: SeriesPoint[], behind: SeriesPoint[]) =>
  overlayPoints(front, behind).map(({ toSecond, p95Ms, baselineMs }) => [toSecond, p95Ms, baselineMs]);

test("stretches of the same second stand together, whatever their lengths", () => {
  expect(pairs(stretches(10, [1, 2, 3, 4]), stretches(20, [7, 8]))).toEqual([
    [10, 1, 7],
    [20, 2, 7],
    [30, 3, 8],
    [40, 4, 8],
  ]);
});

test("a longer run behind goes on alone, and a shorter one ends", () => {
  expect(pairs(stretches(10, [1]), stretches(10, [7, 8]))).toEqual([
    [10, 1, 7],
    [20, null, 8],
  ]);
  expect(pairs(stretches(10, [1, 2]), stretches(10, [7]))).toEqual([
    [10, 1, 7],
    [20, 2, null],
  ]);
});
