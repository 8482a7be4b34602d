import { describe, expect, test } from "vitest";
import type { LoadWindows } from "@/core/evidence/load";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { failureEffect } from "./independence";
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
