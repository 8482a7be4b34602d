import { expect, test } from "vitest";
import { askedRuns, ladderOrder } from "./asked-runs";

test.each([
  [
    { base: "3", head: "5" },
    { kind: "two", base: 3, head: 5 },
  ],
  [{ run: ["1", "2"] }, { kind: "many", runs: [1, 2] }],
  [{ run: ["1", "2", "2", "6"] }, { kind: "many", runs: [1, 2, 6] }],
  [{ run: "4,5,6" }, { kind: "many", runs: [4, 5, 6] }],
  [{ run: ["1", "2", "3", "4", "5", "6", "7"] }, { kind: "few", problem: "At most six runs stand side by side." }],
  [{ run: "4" }, { kind: "few", head: 4, problem: "Name two runs at least." }],
  [
    { base: "3", head: "3" },
    { kind: "few", base: 3, head: 3, problem: "A run cannot be held against itself. Choose two." },
  ],
  [{ head: "5" }, { kind: "few", base: null, head: 5, problem: null }],
  [
    { base: "x", head: ["1", "2"] },
    { kind: "few", base: null, head: null, problem: null },
  ],
  [{}, { kind: "few", base: null, head: null, problem: null }],
])("%o asks for %o", (search, asked) => {
  expect(askedRuns(search)).toMatchObject(asked);
});

test("runs stand from smoke to endurance, and those of one scenario as they were measured", () => {
  const run = (number: number, scenario: string | null, day: string) => ({
    number,
    scenario,
    tool: "k6",
    endedAt: `2026-11-${day}T00:00:00Z`,
  });
  const runs = [
    run(1, "soak", "01"),
    run(2, "smoke", "05"),
    run(3, "sanity", "03"),
    run(4, null, "02"),
    run(5, "peak", "02"),
  ];
  expect(ladderOrder([1, 2, 3, 4, 5], runs)).toEqual([3, 2, 5, 1, 4]);
});
