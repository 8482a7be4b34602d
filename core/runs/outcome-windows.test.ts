import { describe, expect, test } from "vitest";
import type { LoadEvidence, LoadWindows } from "@/core/evidence/load";
import { outcomeWindows } from "./outcome-windows";
import { loadEvidence, slice } from "./testing/load-evidence";

const rules = [{ name: "/missing", method: null, statuses: [404] }];

const windows: LoadWindows = {
  windowSeconds: 10,
  requests: [10, 20, 30],
  failed: [1, 12, 3],
  responses: [
    { status: 429, failed: true, counts: [0, 10, 0] },
    { status: 404, failed: true, counts: [1, 2, 3] },
    { status: 0, failed: true, counts: [0, 1, 0] },
  ],
  endpoints: [
    {
      method: "GET",
      name: "/missing",
      requests: [1, 1, 3],
      failed: [1, 1, 3],
      responses: [{ status: 404, failed: true, counts: [1, 1, 3] }],
    },
  ],
};

const missing = {
  ...slice({ name: "/missing", method: "GET", requests: 5, failed: 5 }),
  responses: [{ status: 404, failed: true, count: 5 }],
};

const run = (change: Partial<LoadEvidence> = {}) => loadEvidence({ windows, endpoints: [missing], ...change });

describe("the windows of a run", () => {
  test("count what is not listed as ok", () => {
    const told = outcomeWindows(run(), [], 40);
    expect(told?.map(({ fromSecond, toSecond, counts }) => [fromSecond, toSecond, counts.ok, counts.limited])).toEqual([
      [0, 10, 9, 0],
      [10, 20, 7, 10],
      [20, 30, 27, 0],
    ]);
    expect(told?.map(({ counts }) => [counts.client, counts.expected, counts.network])).toEqual([
      [1, 0, 0],
      [2, 0, 1],
      [3, 0, 0],
    ]);
  });

  test("tell by the project's rules what is provoked, of its endpoint alone", () => {
    const told = outcomeWindows(run(), rules, 40);
    expect(told?.map(({ counts }) => [counts.client, counts.expected])).toEqual([
      [0, 1],
      [1, 1],
      [0, 3],
    ]);
  });

  test.each([
    [3, [10, 20, 30]],
    [2, [20, 30]],
    [1, [30]],
  ])("in at most %d stretches end at %j seconds, the counts added", (most, ends) => {
    const told = outcomeWindows(run(), rules, most) ?? [];
    expect(told.map(({ toSecond }) => toSecond)).toEqual(ends);
    const total = told.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(60);
  });

  test.each([
    ["there are none", { windows: null }, []],
    ["they list no responses", { windows: { ...windows, responses: null } }, []],
    [
      "a response has neither status nor judgement",
      { windows: { ...windows, responses: [{ status: null, failed: null, counts: [1, 0, 0] }] } },
      [],
    ],
    ["an endpoint that a rule changes has none of its own", { windows: { ...windows, endpoints: [] } }, rules],
  ] satisfies [string, Partial<LoadEvidence>, typeof rules][])("tell nothing where %s", (_, change, by) => {
    expect(outcomeWindows(run(change), by, 40)).toBeNull();
  });
});
