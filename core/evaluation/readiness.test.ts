import { describe, expect, it } from "vitest";
import type { CriterionState } from "@/core/criteria/judgement";
import { categoriesOf, coverageOf, readinessOf } from "./readiness";

const scored = (...given: [CriterionState, number][]) => given.map(([state, weight]) => ({ state, weight }));

describe("readinessOf", () => {
  it.each<[string, [CriterionState, number][], [number, number] | null]>([
    ["a pass is all", [["pass", 1]], [100, 100]],
    ["a warning is half", [["warn", 1]], [50, 50]],
    ["a failure is nothing, and will not be", [["fail", 1]], [0, 0]],
    ["missing evidence is nothing yet", [["none", 1]], [0, 100]],
    ["stale evidence is nothing yet", [["stale", 1]], [0, 100]],
    ["thin evidence is nothing yet", [["thin", 1]], [0, 100]],
    [
      "weights count",
      [
        ["pass", 3],
        ["none", 1],
      ],
      [75, 100],
    ],
    [
      "both ends are rounded down",
      [
        ["pass", 1],
        ["warn", 1],
        ["none", 1],
      ],
      [50, 83],
    ],
    [
      "199 of 200 halves are 99, not 100",
      [
        ["pass", 99],
        ["warn", 1],
      ],
      [99, 99],
    ],
    [
      "weight 0 is not scored",
      [
        ["pass", 1],
        ["fail", 0],
      ],
      [100, 100],
    ],
    ["no weight at all is not defined", [["pass", 0]], null],
    ["no criterion at all is not defined", [], null],
  ])("%s", (_name, criteria, expected) => {
    const interval = expected && { provenPercent: expected[0], possiblePercent: expected[1] };
    expect(readinessOf(scored(...criteria))).toEqual(interval);
  });
});

describe("coverageOf", () => {
  it("is the share by weight of what evidence decides, with the counts of what has weight", () => {
    const criteria = scored(["pass", 2], ["warn", 1], ["fail", 1], ["none", 1], ["stale", 1], ["thin", 1], ["pass", 0]);
    expect(coverageOf(criteria)).toEqual({ percent: 57, decided: 3, total: 6 });
  });

  it("is not defined when nothing has weight", () => {
    expect(coverageOf(scored(["pass", 0]))).toEqual({ percent: null, decided: 0, total: 0 });
  });
});

describe("categoriesOf", () => {
  it("keeps the order of the policy and counts what lies inside its limit", () => {
    const criteria = [
      { category: "Tests", state: "pass" as const, weight: 1 },
      { category: "Performance", state: "warn" as const, weight: 0 },
      { category: "Tests", state: "thin" as const, weight: 1 },
    ];
    expect(categoriesOf(criteria)).toEqual([
      { name: "Tests", score: { provenPercent: 50, possiblePercent: 100 }, met: 1, total: 2, worst: "thin" },
      { name: "Performance", score: null, met: 1, total: 1, worst: "warn" },
    ]);
  });
});
