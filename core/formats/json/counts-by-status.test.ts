import { expect, test } from "vitest";
import { countOf, countsByStatus } from "@/core/formats/json/counts-by-status";

test.each([
  ["numbers", { "0": 3, "200": 5 }],
  ["text", { "0": "3", "200": "5" }],
  ["objects with a count", { "0": { count: 3 }, "200": { count: "5" } }],
])("counts are read from %s", (_what, value) => {
  expect(countsByStatus(value)).toEqual([
    { status: 0, count: 3 },
    { status: 200, count: 5 },
  ]);
});

test.each([
  ["a count of none", { "200": 0 }],
  ["a negative count", { "200": -1 }],
  ["a fraction", { "200": 1.5 }],
  ["a name that is no status", { "2xx": 5, ok: 4, "2000": 1 }],
  ["no object", [1, 2]],
])("%s is left out", (_what, value) => {
  expect(countsByStatus(value)).toEqual([]);
});

test("statuses are counted by what matches them", () => {
  const counts = countsByStatus({ "200": 5, "404": 2, "500": 1 });
  expect([countOf(counts), countOf(counts, (status) => status >= 500)]).toEqual([8, 1]);
});
