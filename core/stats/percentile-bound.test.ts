import { expect, test } from "vitest";
import { listedDistribution } from "./distribution";
import { percentileUpper } from "./percentile-bound";

const points = [
  { percent: 50, value: 13 },
  { percent: 95, value: 26 },
  { percent: 98, value: 36 },
  { percent: 99, value: 39 },
];
const smoke = { points, max: 472.69, count: 417 };

test("rank 404 of 417 stands at 96.88 % and is read between p95 and p98", () => {
  const bound = percentileUpper(listedDistribution(smoke), 95, 0.95);
  expect(bound).toMatchObject({ known: true, interpolated: true });
  if (!bound.known) return;
  expect(bound.positionPercent).toBeCloseTo((100 * 404) / 417, 9);
  expect(bound.value).toBeCloseTo(26 + ((bound.positionPercent - 95) / 3) * 10, 9);
});

test("a rank that is the last sample is the maximum itself", () => {
  expect(percentileUpper(listedDistribution({ ...smoke, count: 59 }), 95, 0.95)).toEqual({
    known: true,
    value: 472.69,
    positionPercent: 100,
    interpolated: false,
  });
});

test.each([
  ["58 samples", { ...smoke, count: 58 }, "too-few"],
  ["no sample", { ...smoke, count: 0 }, "too-few"],
  ["no count", { ...smoke, count: null }, "no-count"],
  ["no maximum", { ...smoke, max: null }, "no-count"],
  ["nothing listed at or below the rank", { ...smoke, points: [], count: 417 }, "no-count"],
] as const)("with %s there is no bound of p95", (_case, curve, reason) => {
  expect(percentileUpper(listedDistribution(curve), 95, 0.95)).toEqual({ known: false, reason });
});

test("a design effect shrinks the sample and moves the bound outward", () => {
  const alone = percentileUpper(listedDistribution(smoke), 95, 0.95);
  const clustered = percentileUpper(listedDistribution(smoke), 95, 0.95, 4);
  expect(alone.known && clustered.known && clustered.value > alone.value).toBe(true);
  expect(percentileUpper(listedDistribution(smoke), 95, 0.95, 8)).toEqual({ known: false, reason: "too-few" });
});
