import { expect, test } from "vitest";
import { CompareFilter, comparedRows, shownRows, sliceTitle } from "./compare-filter";
import { compared, comparedSlice } from "./testing/compared";

const slices = [
  comparedSlice(null),
  comparedSlice("/b", [
    compared({ change: 30, verdict: "regression" }),
    compared({ measure: "error-rate", change: 50 }),
  ]),
  comparedSlice("/a", [
    compared({ change: null, verdict: "not-comparable" }),
    compared({ measure: "p50", change: -20, verdict: "improvement" }),
  ]),
];

function shown(query: object) {
  return shownRows(comparedRows(slices), CompareFilter.parse(query)).map(
    ({ slice, figure }) => `${sliceTitle(slice)} ${figure.measure}`,
  );
}

test.each([
  [
    "without a query, regressions first",
    {},
    ["GET /b p95", "GET /a p50", "All endpoints p95", "GET /b error-rate", "GET /a p95"],
  ],
  ["one verdict", { verdict: "regression" }, ["GET /b p95"]],
  ["by name", { sort: "name" }, ["All endpoints p95", "GET /a p50", "GET /a p95", "GET /b p95", "GET /b error-rate"]],
  [
    "by change, the largest first",
    { sort: "change" },
    ["GET /b p95", "All endpoints p95", "GET /a p50", "GET /a p95", "GET /b error-rate"],
  ],
  ["of one endpoint, in any case", { name: "GET /A" }, ["GET /a p50", "GET /a p95"]],
  ["of none", { name: "/c" }, []],
  [
    "with words that name nothing",
    { verdict: "worse", sort: "size", name: ["x"] },
    ["GET /b p95", "GET /a p50", "All endpoints p95", "GET /b error-rate", "GET /a p95"],
  ],
])("rows %s", (_, query, expected) => {
  expect(shown(query)).toEqual(expected);
});
