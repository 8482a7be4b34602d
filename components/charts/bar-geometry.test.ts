import { describe, expect, it } from "vitest";
import { barGeometry, hatchPath } from "./bar-geometry";

const below = { observed: 120, bound: null, limit: 500, warn: null, allowed: "below" } as const;

describe("barGeometry", () => {
  it.each([
    ["a value inside the limit", { ...below, observed: 250 }, 99, 49.5],
    ["a value at the limit", { ...below, observed: 500 }, 99, 99],
    ["a value of zero keeps a sliver", { ...below, observed: 0 }, 99, 2],
    ["a value past the limit moves the limit left", { ...below, observed: 1000 }, 61.28, 122.56],
  ])("%s", (_, input, limitX, barWidth) => {
    const drawn = barGeometry(input, 132);
    expect(drawn.limitX).toBeCloseTo(limitX, 1);
    expect(drawn.barWidth).toBeCloseTo(barWidth, 1);
  });

  it("draws no bar when nothing was observed", () => {
    expect(barGeometry({ ...below, observed: null }, 132)).toMatchObject({ barWidth: null, limitX: 99 });
  });

  it("tints the side that is allowed", () => {
    expect(barGeometry(below, 132)).toMatchObject({ allowedX: 0, allowedWidth: 99 });
    expect(barGeometry({ ...below, allowed: "above" }, 132)).toMatchObject({ allowedX: 99, allowedWidth: 33 });
  });

  it("keeps a bound beyond the limit in view", () => {
    const drawn = barGeometry({ observed: 0, bound: 3.59, limit: 1, warn: null, allowed: "below" }, 132);
    expect(drawn.boundX).toBeGreaterThan(drawn.limitX);
    expect(drawn.boundX).toBeLessThan(132);
  });

  it("survives a limit of zero", () => {
    expect(barGeometry({ ...below, observed: 0, limit: 0 }, 132)).toMatchObject({ limitX: 0, barWidth: 2 });
  });
});

describe("hatchPath", () => {
  it("stays inside its box", () => {
    const numbers = [...hatchPath(20, 5, 6).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map((match) => [
      Number(match[1]),
      Number(match[2]),
    ]);
    expect(numbers.length).toBeGreaterThan(4);
    for (const [x = Number.NaN, y = Number.NaN] of numbers) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(20);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(11);
    }
  });

  it("is empty for a box without width", () => {
    expect(hatchPath(0, 5, 6)).toBe("");
  });
});
