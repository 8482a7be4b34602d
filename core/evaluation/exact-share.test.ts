import { describe, expect, it } from "vitest";
import { exactPercent } from "./exact-share";

describe("exactPercent", () => {
  it.each<[string, [number, number][], number, number | null]>([
    ["all of it is 100", [[1, 2]], 2, 100],
    ["none of it is 0", [[1, 0]], 2, 0],
    [
      "29 of 100 is 29, where 0.29 × 100 in binary is less",
      [
        [29, 1],
        [71, 0],
      ],
      1,
      29,
    ],
    [
      "0.29 of 1 in weights of hundredths is 29",
      [
        [0.29, 1],
        [0.71, 0],
      ],
      1,
      29,
    ],
    [
      "57 of 100 in weights of thousandths is 57",
      [
        [0.057, 1],
        [0.043, 0],
      ],
      1,
      57,
    ],
    [
      "three tenths and seven tenths make a whole",
      [
        [0.1, 1],
        [0.2, 1],
        [0.7, 1],
      ],
      1,
      100,
    ],
    [
      "two thirds are rounded down",
      [
        [1, 1],
        [1, 1],
        [1, 0],
      ],
      1,
      66,
    ],
    [
      "just under a whole is 99",
      [
        [1_000_000, 2],
        [0.000001, 1],
      ],
      2,
      99,
    ],
    [
      "a sliver is 0",
      [
        [1_000_000, 0],
        [1e-7, 1],
      ],
      1,
      0,
    ],
    [
      "great weights keep their size",
      [
        [1e21, 1],
        [1e21, 0],
      ],
      1,
      50,
    ],
    [
      "an item without weight is not counted",
      [
        [0, 0],
        [3, 1],
      ],
      1,
      100,
    ],
    ["nothing with weight is not defined", [[0, 1]], 1, null],
    ["nothing at all is not defined", [], 1, null],
  ])("%s", (_name, items, parts, percent) => {
    expect(
      exactPercent(
        items.map(([weight, reached]) => ({ weight, reached })),
        parts,
      ),
    ).toBe(percent);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("a weight of %s is refused", (weight) => {
    expect(() => exactPercent([{ weight, reached: 1 }], 1)).toThrow(RangeError);
  });
});
