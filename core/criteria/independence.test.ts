import { describe, expect, test } from "vitest";
import type { LoadWindows } from "@/core/evidence/load";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { failureEffect, limitedEffect } from "./independence";
import { loadReading } from "./testing/readings";
import { nonexistent } from "./testing/real-runs";

const provokedSlice = slice({ name: "/api/nonexistent [404]", method: "GET", requests: 20, failed: 20 });
const orders = slice({ name: "/orders", method: "POST", requests: 80, failed: 60 });

function reading(windows: LoadWindows | null, endpoints = [provokedSlice, orders], rules = [nonexistent]) {
  const overall = slice({ requests: 220, failed: 120 });
  return loadReading(loadEvidence({ overall, endpoints, windows }), { expectedRules: rules });
}

/** All failures: 60 of 110, then 60 of 110. Provoked are 0 and 20, so judged are 60 of 110, then 40 of 90. */
const windows: LoadWindows = {
  windowSeconds: 1,
  requests: [110, 110],
  failed: [60, 60],
  responses: null,
  endpoints: [
    { method: "GET", name: "/api/nonexistent [404]", requests: [0, 20], failed: [0, 20], responses: null },
    { method: "POST", name: "/orders", requests: [40, 40], failed: [40, 20], responses: null },
  ],
};

function effect(of: ReturnType<typeof reading>, endpoint: number | null = null) {
  const { overall, endpoints } = of.evidence;
  return failureEffect(of, (endpoint === null ? overall : endpoints[endpoint]) ?? overall);
}

describe("the design effect of failures", () => {
  test("leaves provoked ones out of every window", () => {
    // Of 200 requests 100 failed: 110 (60/110 − 1/2)² + 90 (40/90 − 1/2)² = 0.5050…, over 1/4.
    const between = 110 * (60 / 110 - 0.5) ** 2 + 90 * (40 / 90 - 0.5) ** 2;
    expect(effect(reading(windows))).toBeCloseTo(between / 0.25, 9);
  });

  test("counts them where no rule says that they are provoked, and then finds no clustering", () => {
    expect(effect(reading(windows, undefined, []))).toBe(1);
  });

  test("of one endpoint is that of its own windows", () => {
    // 40 of 40, then 20 of 40: 40 (1 − 3/4)² + 40 (1/2 − 3/4)² = 5, over 3/16.
    expect(effect(reading(windows), 1)).toBeCloseTo(5 / (3 / 16), 9);
  });

  test.each([
    ["without windows", reading(null)],
    ["whose provoked endpoint has no windows", reading({ ...windows, endpoints: [] })],
    [
      "with a single window",
      reading({ windowSeconds: 1, requests: [200], failed: [20], responses: null, endpoints: [] }, [orders]),
    ],
    ["with fewer failures than provoked ones", reading({ ...windows, failed: [0, 10] })],
  ])("is unknown of a run %s", (_, of) => {
    expect(effect(of)).toBeNull();
  });

  test("of an endpoint without windows is unknown", () => {
    expect(effect(reading({ ...windows, endpoints: [] }), 1)).toBeNull();
  });
});

describe("where windows tell statuses", () => {
  const rows = (of: [number, boolean, number[]][]) =>
    of.map(([status, failed, counts]) => ({ status, failed, counts }));
  const total = (of: [number, boolean, number[]][], requests: number[]) => [
    { status: 200, failed: false, count: requests[0] ?? 0 },
    ...of.map(([status, failed, counts]) => ({ status, failed, count: counts.reduce((a, b) => a + b, 0) })),
  ];
  const missing: [number, boolean, number[]][] = [[404, true, [0, 20]]];
  const busy: [number, boolean, number[]][] = [
    [429, true, [50, 10]],
    [500, true, [10, 30]],
  ];
  const all: [number, boolean, number[]][] = [...busy, ...missing];
  const told = loadEvidence({
    tool: "k6",
    overall: { ...slice({ requests: 220, failed: 120 }), responses: total(all, [100]) },
    endpoints: [
      { ...slice({ name: "/busy", method: "GET", requests: 200 }), responses: total(busy, [100]) },
      { ...slice({ name: "/api/nonexistent", method: "GET", requests: 20 }), responses: total(missing, [0]) },
    ],
    windows: {
      windowSeconds: 1,
      requests: [110, 110],
      failed: [60, 60],
      responses: rows(all),
      endpoints: [
        { method: "GET", name: "/api/nonexistent", requests: [0, 20], failed: [0, 20], responses: rows(missing) },
      ],
    },
  });

  test("limited and provoked responses are left out of each window", () => {
    // 10 of 60, then 30 of 80: of 140 requests 40 failed.
    const share = 40 / 140;
    const between = 60 * (10 / 60 - share) ** 2 + 80 * (30 / 80 - share) ** 2;
    const reading = loadReading(told, { expectedRules: [nonexistent] });
    expect(failureEffect(reading, told.overall)).toBeCloseTo(between / (share * (1 - share)), 9);
  });

  test("the share of 429 has an effect of its own", () => {
    // 50 of 110, then 10 of 110.
    const share = 60 / 220;
    const between = 110 * (50 / 110 - share) ** 2 + 110 * (10 / 110 - share) ** 2;
    expect(limitedEffect(loadReading(told))).toBeCloseTo(between / (share * (1 - share)), 9);
    expect(limitedEffect(loadReading(loadEvidence()))).toBeNull();
  });

  test("windows that count failures alone do not tell those that are judged by status", () => {
    const windows = told.windows && { ...told.windows, responses: null };
    expect(failureEffect(loadReading({ ...told, windows }), told.overall)).toBeNull();
  });
});
