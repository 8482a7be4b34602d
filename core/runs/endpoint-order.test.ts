import { describe, expect, it } from "vitest";
import { untoldLatency, untoldSlice } from "@/core/evidence/untold";
import type { EndpointRow } from "./endpoint-columns";
import { endpointOrder, nextOrder, orderedRows } from "./endpoint-order";

function row(name: string, requests: number | null, p95Ms: number | null): EndpointRow {
  const at = { kind: "derived", from: "a test" } as const;
  const figure = (value: number | null) => (value === null ? null : { value, at });
  const p95 = figure(p95Ms);
  const percentiles = p95 === null ? [] : [{ percent: 95, ms: p95 }];
  const counts = { requests, failures: null, expected: 0, limited: null, counted: requests, failedPercent: null };
  return {
    key: name,
    slice: { ...untoldSlice, name, requests: figure(requests), latency: { ...untoldLatency, percentiles } },
    figures: { name, method: null, ...counts, source: "tool", byOutcome: null },
  };
}

describe("the order of the endpoints is read from the address", () => {
  it.each([
    [undefined, undefined, "requests", true],
    ["p95", undefined, "p95", true],
    ["p95", "asc", "p95", false],
    ["endpoint", undefined, "endpoint", false],
    ["endpoint", "desc", "endpoint", true],
    ["colour", "asc", "requests", true],
    [["p95", "max"], "asc", "requests", true],
    ["p95", "sideways", "p95", true],
  ])("sort %j, order %j is by %s, descending %j", (sort, order, column, descending) => {
    expect(endpointOrder(sort, order)).toEqual({ column, descending });
  });
});

describe("rows are ordered by one column", () => {
  const rows = [row("/b", 10, null), row("/a", 200, 40), row("/c", null, 7)];

  it.each([
    ["requests", true, ["/a", "/b", "/c"]],
    ["requests", false, ["/b", "/a", "/c"]],
    ["p95", true, ["/a", "/c", "/b"]],
    ["p95", false, ["/c", "/a", "/b"]],
    ["endpoint", false, ["/a", "/b", "/c"]],
    ["endpoint", true, ["/c", "/b", "/a"]],
  ])("by %s, descending %j: %j, and an absent figure last", (column, descending, names) => {
    expect(orderedRows(rows, { column, descending }).map(({ key }) => key)).toEqual(names);
  });
});

it.each([
  ["p95", "p95", "asc"],
  ["requests", "p95", "desc"],
  ["requests", "endpoint", "asc"],
])("sorted by %s downwards, a click on %s asks for %s", (column, clicked, order) => {
  expect(nextOrder({ column, descending: true }, clicked)).toEqual({ sort: clicked, order });
});
