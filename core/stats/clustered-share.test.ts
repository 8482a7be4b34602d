import { expect, test } from "vitest";
import { clusteredShare } from "./clustered-share";
import { seededRandom } from "./seeded-random";

const totals = new Float64Array(120).fill(100);

test("hits that come by chance vary as the binomial says, within what 120 blocks tell", () => {
  const random = seededRandom(3);
  const hits = totals.map((total) => Array.from({ length: total }, random).filter((value) => value < 0.1).length);
  const { share, variance, freedom } = clusteredShare(hits, totals, 5);
  expect(share).toBeCloseTo(0.1, 1);
  expect(variance / ((share * (1 - share)) / 12_000)).toBeLessThan(1.8);
  expect(freedom).toBe(23);
});

test("hits that fill every tenth block vary a hundred times as much, but for the blocks that stand between", () => {
  const hits = totals.map((total, block) => (block % 10 === 0 ? total : 0));
  const { share, variance } = clusteredShare(hits, totals, 1);
  expect(variance / ((share * (1 - share)) / 12_000)).toBeCloseTo(100 * (120 / 119), 6);
});

test.each([
  ["no hit", 0],
  ["nothing but hits", 100],
])("%s has no variance", (_, count) => {
  expect(
    clusteredShare(
      totals.map(() => count),
      totals,
    ),
  ).toMatchObject({ share: count / 100, variance: 0 });
});
