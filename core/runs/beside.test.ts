import { describe, expect, test } from "vitest";
import { loadReading, plain } from "@/core/criteria/testing/readings";
import type { LoadEvidence, LoadFailure } from "@/core/evidence/load";
import { beside } from "./beside";
import { figure, loadEvidence, slice } from "./testing/load-evidence";

const seconds = (value: number) => ({ value, at: { kind: "derived" as const, from: "a test" } });

function run(
  runNumber: number,
  parts: Partial<LoadEvidence>,
  facts: { scenario?: string | null; environment?: string } = {},
) {
  const told = { users: figure(10), durationSeconds: seconds(60) };
  return loadReading(loadEvidence({ ...told, ...parts }), { runNumber, scenario: "smoke", ...facts });
}

const failure = (name: string, message: string, count: number): LoadFailure => ({
  method: "GET",
  name,
  message,
  count,
  firstSeenAt: null,
  lastSeenAt: null,
  at: { kind: "cell", line: 2, row: name, column: "Occurrences" },
});

describe("two runs may be held against each other", () => {
  test.each([
    ["when all agrees", run(2, {}), []],
    ["when the scenario goes by another of its names", run(2, {}, { scenario: "Sanity test" }), []],
    ["when one is a tenth longer", run(2, { durationSeconds: seconds(66) }), []],
    [
      "but not at another length",
      run(2, { durationSeconds: seconds(67) }),
      ["Run #1 against #2: another length, 60 s against 67 s."],
    ],
    [
      "but not with other users",
      run(2, { users: figure(50) }),
      ["Run #1 against #2: another number of users, 10 against 50."],
    ],
    [
      "but not of another scenario",
      run(2, {}, { scenario: "peak" }),
      ["Run #1 against #2: another scenario, smoke against peak."],
    ],
    ["but not where users are unknown", run(2, { users: null }), ["The number of users of run #2 is not known."]],
    ["but not by another tool", run(2, { tool: "k6" }), ["Run #1 against #2: another tool, Locust against k6."]],
  ])("%s", (_, other, differing) => {
    expect(beside(run(1, {}), other).differing.map(plain)).toEqual(differing);
  });

  test("but not where neither tells the scenario, or in another environment", () => {
    const [a, b] = [
      run(1, {}, { scenario: null, environment: "staging" }),
      run(2, {}, { scenario: null, environment: "test" }),
    ];
    expect(beside(a, b).differing).toEqual([
      "Of neither run the scenario is known.",
      "Run #1 against #2: another environment, staging against test.",
    ]);
  });
});

test("endpoints stand in the order of the later run, with those that it lacks last", () => {
  const before = run(1, {
    endpoints: [slice({ name: "/old", requests: 5 }), slice({ name: "/b", requests: 7, failed: 7 })],
  });
  const after = run(2, {
    endpoints: [slice({ name: "/new", requests: 3 }), slice({ name: "/b", requests: 8, failed: 0 })],
  });
  const { endpoints } = beside(before, after);
  expect(endpoints.map(({ name, before: a, after: b }) => [name, a?.requests ?? null, b?.requests ?? null])).toEqual([
    ["/new", null, 3],
    ["/b", 7, 8],
    ["/old", 5, null],
  ]);
  expect(endpoints[1]).toMatchObject({ before: { failedPercent: 100 }, after: { failedPercent: 0 } });
});

test("messages are gone, new or still there, by endpoint and words", () => {
  const before = run(1, { failures: [failure("/a", "500", 57), failure("/b", "404", 14)] });
  const after = run(2, { failures: [failure("/b", "404", 21), failure("/b", "500", 1)] });
  expect(beside(before, after).messages).toEqual([
    { method: "GET", name: "/b", message: "404", before: 14, after: 21 },
    { method: "GET", name: "/b", message: "500", before: 0, after: 1 },
    { method: "GET", name: "/a", message: "500", before: 57, after: 0 },
  ]);
});

test("without a list of failures on both sides nothing is said of messages", () => {
  expect(beside(run(1, { failures: [] }), run(2, {})).messages).toBeNull();
});
