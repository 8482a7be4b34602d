import { expect, test } from "vitest";
import type { LoadSlice } from "@/core/evidence/load";
import { endpointCsv } from "./endpoint-csv";
import { runOutcomes } from "./outcomes";
import { figure, latency, loadEvidence, slice } from "./testing/load-evidence";

function csvOf(endpoints: LoadSlice[]): string[] {
  const figures = runOutcomes(loadEvidence({ endpoints }), []).endpoints;
  const rows = endpoints.map((one, index) => {
    const own = figures[index];
    if (!own) throw new Error("Each endpoint has figures.");
    return { key: `e${index}`, slice: one, figures: { ...own, failedPercent: null } };
  });
  return endpointCsv(rows).split("\r\n");
}

const head =
  "method,endpoint,requests,ok,limited,auth,client,expected,server,network,failures,p50_ms,p90_ms,p95_ms,p99_ms,max_ms,requests_per_second,failed_by_tool,latency_of,latency_samples";

test("an endpoint whose outcomes are told is a line of every figure, its latencies those of ok responses", () => {
  const told: LoadSlice = {
    ...slice({ name: "/items", method: "GET", requests: 10, failed: 4 }),
    responses: [
      { status: 200, failed: false, count: 6 },
      { status: 429, failed: true, count: 3 },
      { status: 503, failed: true, count: 1 },
    ],
    okLatency: latency({ count: 6, max: 31.5, percentiles: { 50: 12.25, 90: 20, 95: 26.75, 99: 30 } }),
    requestsPerSecond: figure(2.5),
  };
  expect(csvOf([told])).toEqual([head, "GET,/items,10,6,3,0,0,0,1,0,1,12.25,20,26.75,30,31.5,2.5,4,ok,6", ""]);
});

test("what a file does not tell is empty, never 0", () => {
  expect(csvOf([slice({ name: "/items", requests: 10, failed: 4 })])[1]).toBe(",/items,10,,,,,0,,,4,,,,,,,4,,");
});

test.each([
  ["/a,b", '"/a,b"'],
  ['/say "hi"', '"/say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@sum", "'@sum"],
  ["=1,2", `"'=1,2"`],
])("a name is written so that a spreadsheet takes it for a text: %j is %j", (name, written) => {
  expect(csvOf([slice({ name })]).join("\r\n")).toContain(`\r\n,${written},,`);
});
