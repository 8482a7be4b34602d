import { expect, test } from "vitest";
import { designEffect, effectiveSample } from "./design-effect";
import { seededRandom } from "./seeded-random";

test.each([
  [
    "failures that all fall into one of two windows",
    [
      [100, 100],
      [100, 0],
    ],
    200,
  ],
  [
    "windows that agree",
    [
      [100, 5],
      [100, 5],
      [100, 5],
    ],
    1,
  ],
  [
    "failures twice as uneven as chance",
    [
      [100, 60],
      [100, 40],
    ],
    8,
  ],
  [
    "no failure at all",
    [
      [100, 0],
      [50, 0],
    ],
    1,
  ],
  [
    "a window without requests, left out",
    [
      [100, 60],
      [0, 0],
      [100, 40],
    ],
    8,
  ],
] as const)("%s: D is as computed by hand", (_case, windows, effect) => {
  expect(designEffect(windows.map(([requests, hits]) => ({ requests, hits })))).toBeCloseTo(effect, 9);
});

test.each([
  [[]],
  [[{ requests: 100, hits: 3 }]],
  [
    [
      { requests: 100, hits: 3 },
      { requests: 0, hits: 0 },
    ],
  ],
])("fewer than two windows with requests tell nothing", (windows) => {
  expect(designEffect(windows)).toBeNull();
});

test("independent requests have a design effect near one", () => {
  const random = seededRandom(11);
  const windows = Array.from({ length: 400 }, () => ({
    requests: 250,
    hits: Array.from({ length: 250 }, () => random()).filter((value) => value < 0.1).length,
  }));
  expect(designEffect(windows)).toBeLessThan(1.25);
});

test.each([
  [1000, 4, 250],
  [1000, 1, 1000],
  [1000, 0.5, 1000],
])("%d requests at a design effect of %d are worth %d", (size, effect, worth) => {
  expect(effectiveSample(size, effect)).toBe(worth);
});
