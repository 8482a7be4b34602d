import { expect, test } from "vitest";
import { blockDraws } from "./block-draws";
import { blockTable } from "./block-table";
import { percentileChange, type SampledRun } from "./percentile-change";
import { seededRandom } from "./seeded-random";
import { inBlocks, simulatedRun } from "./testing/simulated-run";

const service = { wandering: 0, stalls: 0, stallsByChance: false, longestDelay: 0 };

function sampled(seed: number, slower = 1, requests = 5000): SampledRun {
  const latencies = simulatedRun(service, requests, seededRandom(seed)).map((ms) => ms * slower);
  return { table: blockTable(inBlocks(latencies)), draws: blockDraws(seed), told: new Map() };
}

test("a run held against itself shows no change", () => {
  const run = sampled(1);
  expect(percentileChange(run, run, 95)).toMatchObject({ changePercent: 0, pValue: 1 });
});

test("the same two runs are always answered alike", () => {
  expect(percentileChange(sampled(1), sampled(2, 1.1), 95)).toEqual(percentileChange(sampled(1), sampled(2, 1.1), 95));
});

test("a p95 slower by half stands in its interval, which leaves out no change", () => {
  const change = percentileChange(sampled(1), sampled(2, 1.5), 95);
  expect(change?.interval.low).toBeGreaterThan(30);
  expect(change?.interval.high).toBeLessThan(70);
  expect(change?.pValue).toBeLessThan(1e-6);
});

test("four times the requests show changes half as large", () => {
  const [few, many] = [2000, 8000].map((requests) =>
    percentileChange(sampled(1, 1, requests), sampled(2, 1, requests), 95),
  );
  expect((few?.detectablePercent ?? 0) / (many?.detectablePercent ?? 1)).toBeGreaterThan(1.5);
  expect((few?.detectablePercent ?? 0) / (many?.detectablePercent ?? 1)).toBeLessThan(3);
});

test("latencies of zero have no ratio", () => {
  const nothing = { ...sampled(1), table: blockTable(inBlocks(new Float64Array(500))), told: new Map() };
  expect(percentileChange(nothing, sampled(2), 95)).toBeNull();
});
