import { expect, test } from "vitest";
import { type ShownCriterion, trendsOf } from "./trends";

function shown(given: Partial<ShownCriterion>): ShownCriterion {
  return {
    id: "p95",
    title: "p95 at peak",
    kind: "latency-percentile",
    state: "pass",
    required: "< 500\u00a0ms",
    observed: "120\u00a0ms",
    measuredAt: "2026-11-18T10:00:00.000Z",
    gauge: { kind: "bar", observed: 120, bound: 130, limit: 500, warn: null, allowed: "below" },
    ...given,
  };
}

test("a value that several evaluations show is one point, and the newest requirement stands", () => {
  const later = shown({ required: "< 400\u00a0ms", gauge: { ...Object(shown({}).gauge), limit: 400 } });
  const [trend] = trendsOf([shown({}), later]);
  expect(trend).toMatchObject({ required: "< 400\u00a0ms", limit: 400, unit: "ms" });
  expect(trend?.points).toHaveLength(1);
});

test("points stand in the order in which they were measured, whatever order the evaluations came in", () => {
  const early = shown({ measuredAt: "2026-11-01T10:00:00.000Z", observed: "90\u00a0ms" });
  const [trend] = trendsOf([shown({}), early]);
  expect(trend?.points.map(({ observed }) => observed)).toEqual(["90\u00a0ms", "120\u00a0ms"]);
});

test.each([
  ["a share", { required: "< 1\u00a0%", gauge: bar(0.2, 1) }, { unit: "%", limit: 1, value: 0.2 }],
  ["seconds", { required: "< 30\u00a0s", gauge: bar(26_000, 30_000) }, { unit: "ms", limit: 30_000, value: 26_000 }],
  ["a count", { required: "≤ 5 open", gauge: bar(3, 5) }, { unit: "count", limit: 5, value: 3 }],
  ["a wall", { required: "0 failing", gauge: { kind: "wall", violations: 4 } }, { unit: "count", limit: 0, value: 4 }],
  [
    "cells",
    { required: "all present", gauge: { kind: "cells", met: 3, total: 4 } },
    { unit: "%", limit: null, value: 75 },
  ],
])("%s is drawn in its unit", (_, given, { value, ...expected }) => {
  const [trend] = trendsOf([shown(given)]);
  expect(trend).toMatchObject(expected);
  expect(trend?.points[0]?.value).toBe(value);
});

test.each([
  ["nothing was observed", { gauge: bar(null, 500) }],
  ["a wall that nobody counted", { gauge: { kind: "wall", violations: null } }],
  ["cells without anything in them", { gauge: { kind: "cells", met: 0, total: 0 } }],
  ["a graphic of another version", { gauge: { kind: "dial" } }],
])("%s makes no point", (_, given) => {
  expect(trendsOf([shown(given)])).toEqual([]);
});

function bar(observed: number | null, limit: number) {
  return { kind: "bar", observed, bound: null, limit, warn: null, allowed: "below" };
}
