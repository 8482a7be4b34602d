import { expect, test } from "vitest";
import type { CustomMetric } from "@/core/evidence/load";
import { limitedShare, mostlyLimited, turnedAway } from "./limited-share";
import { figure, loadEvidence, slice } from "./testing/load-evidence";

const rate = (name: string, passes: number, fails: number): CustomMetric => ({
  name,
  type: "rate",
  unit: null,
  values: { rate: figure(passes / (passes + fails)), passes: figure(passes), fails: figure(fails) },
  histogram: null,
});
const counter = (name: string, count: number): CustomMetric => ({
  name,
  type: "counter",
  unit: null,
  values: { count: figure(count) },
  histogram: null,
});

test.each(["rate_limited", "rate_limit_errors", "rate_limited_errors", "http_429", "rateLimited", "http_rate_limited"])(
  "the Rate metric %s tells the share of 429",
  (name) => {
    expect(limitedShare(loadEvidence({ metrics: [rate(name, 15811, 1221)] }))).toMatchObject({
      limited: 15811,
      whole: 17032,
      metric: name,
    });
  },
);

test.each([
  ["a Rate of another name", [rate("application_errors", 5, 5)]],
  ["a Rate without a sample", [rate("rate_limited", 0, 0)]],
  ["a counter of another status", [counter("http_reqs{status:500}", 4)]],
  ["no metric", []],
])("%s leaves the share unknown", (_case, metrics) => {
  expect(limitedShare(loadEvidence({ overall: slice({ requests: 100 }), metrics }))).toBeNull();
});

test("the submetric of http_reqs by status is taken of all requests, before a Rate of the script's own", () => {
  const metrics = [rate("rate_limited", 1, 9), counter("http_reqs{status:429}", 30)];
  expect(limitedShare(loadEvidence({ overall: slice({ requests: 100 }), metrics }))).toMatchObject({
    limited: 30,
    whole: 100,
  });
});

test("a complete file without any 429 has a share of zero", () => {
  const overall = slice({ requests: 100, outcomes: { ok: 100 } });
  expect(limitedShare(loadEvidence({ overall }))).toMatchObject({ limited: 0, whole: 100 });
});

test("outcomes come before metrics", () => {
  const overall = slice({ requests: 100, outcomes: { ok: 80, limited: 20 } });
  expect(limitedShare(loadEvidence({ overall, metrics: [rate("rate_limited", 9, 1)] }))).toMatchObject({
    limited: 20,
    metric: null,
  });
});

test.each([
  [50, 50, false],
  [51, 49, true],
])("%d limited of a hundred, with %d others, is mostly limited: %s", (limited, others, noted) => {
  const note = mostlyLimited(loadEvidence({ metrics: [rate("rate_limited", limited, others)] }));
  expect(note?.code).toBe(noted ? "mostly-limited" : undefined);
});

test("the k6 load run of 17,184 requests is mostly limited", () => {
  expect(mostlyLimited(loadEvidence({ tool: "k6", metrics: [rate("rate_limited", 15811, 1221)] }))?.sentence).toBe(
    "92.8\u00a0% of responses (15,811 of 17,032) were 429. Latency describes rejections, not work.",
  );
});

test("latency that is measured on ok responses alone carries no note", () => {
  const outcomes = { ok: 30, limited: 70 };
  const told = slice({ requests: 100, outcomes, latency: { count: 30 } });
  const mixed = slice({ requests: 100, outcomes, latency: { count: 100 } });
  expect(mostlyLimited(loadEvidence({ overall: told }))).toBeNull();
  expect(mostlyLimited(loadEvidence({ overall: mixed }))?.code).toBe("mostly-limited");
});

const responses = (rows: [number | null, boolean, number][]) => ({
  ...slice({ requests: rows.reduce((sum, [, , count]) => sum + count, 0) }),
  responses: rows.map(([status, failed, count]) => ({ status, failed, count })),
});

test.each<[string, [number | null, boolean, number][], number | null]>([
  [
    "some 429",
    [
      [200, false, 30],
      [429, true, 70],
    ],
    70,
  ],
  [
    "no 429",
    [
      [200, false, 30],
      [500, true, 70],
    ],
    0,
  ],
  [
    "failures that may have been 429",
    [
      [200, false, 30],
      [500, true, 60],
      [null, true, 10],
    ],
    null,
  ],
])("statuses tell the share: %s", (_case, rows, limited) => {
  expect(limitedShare(loadEvidence({ overall: responses(rows) }))?.limited ?? null).toBe(limited);
});

test("a mostly limited run that tells the latency of ok responses apart carries the note for figures of all alone", () => {
  const overall = {
    ...responses([
      [200, false, 30],
      [429, true, 70],
    ]),
    okLatency: slice().latency,
  };
  expect(mostlyLimited(loadEvidence({ overall }))).toBeNull();
  expect(turnedAway(loadEvidence({ overall }))?.code).toBe("mostly-limited");
});
