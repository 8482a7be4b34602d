import { describe, expect, test } from "vitest";
import { loadReading, plain } from "@/core/criteria/testing/readings";
import type { LoadEvidence, LoadFailure } from "@/core/evidence/load";
import { seededRandom } from "@/core/stats/seeded-random";
import { simulatedRun } from "@/core/stats/testing/simulated-run";
import { compareRuns } from "./compare-runs";
import { comparedRun } from "./testing/compared-run";
import { figure, loadEvidence, slice } from "./testing/load-evidence";

const seconds = (value: number) => ({ value, at: { kind: "derived" as const, from: "a test" } });

type Facts = { scenario?: string | null; environment?: string; leftOutSeconds?: number };

function run(runNumber: number, parts: Partial<LoadEvidence>, { leftOutSeconds, ...facts }: Facts = {}) {
  const evidence = loadEvidence({ users: figure(10), durationSeconds: seconds(60), ...parts });
  const reading = loadReading(evidence, { runNumber, scenario: "smoke", ...facts });
  return { reading: { ...reading, leftOutSeconds: leftOutSeconds ?? null }, series: [] };
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
    [
      "but not where one leaves out its ramp-up",
      run(2, {}, { leftOutSeconds: 5 }),
      ["Run #2 leaves out its ramp-up, run #1 does not."],
    ],
  ])("%s", (_, other, differing) => {
    const compared = compareRuns(run(1, { overall: slice({ requests: 90, failed: 90 }) }), other);
    expect(compared.differing.map(plain)).toEqual(differing);
    const verdicts = new Set(compared.slices[0]?.figures.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(new Set(["not-comparable"]));
  });

  test("but not where neither tells the scenario, or in another environment", () => {
    const [a, b] = ["staging", "test"].map((environment, index) => run(index + 1, {}, { scenario: null, environment }));
    expect(a && b && compareRuns(a, b).differing).toEqual([
      "Of neither run the scenario is known.",
      "Run #1 against #2: another environment, staging against test.",
    ]);
  });
});

test("endpoints stand in the order of the head, with those that it lacks last and not comparable", () => {
  const base = run(1, {
    endpoints: [slice({ name: "/old", requests: 5 }), slice({ name: "/b", requests: 700, failed: 700 })],
  });
  const head = run(2, {
    endpoints: [slice({ name: "/new", requests: 3 }), slice({ name: "/b", requests: 800, failed: 0 })],
  });
  const { slices } = compareRuns(base, head);
  expect(slices.map((one) => [one.name, one.base?.requests ?? null, one.head?.requests ?? null])).toEqual([
    [null, null, null],
    ["/new", null, 3],
    ["/b", 700, 800],
    ["/old", 5, null],
  ]);
  const rates = slices.map(({ figures }) => figures.find(({ measure }) => measure === "error-rate"));
  expect(rates.map((rate) => rate?.verdict)).toEqual([
    "not-comparable",
    "not-comparable",
    "improvement",
    "not-comparable",
  ]);
  expect(rates[2]).toMatchObject({ base: 100, head: 0, change: -100, significant: true });
  expect(rates[3]?.reason).toBe("Only one of the runs has this endpoint.");
});

test.each([
  // 0.1 points is the margin: a change on it is none.
  ["four more failures of 100,000 are no regression", [100_000, 1000], [100_000, 1004], "no-detectable-change"],
  ["0.1 points more, as no two floats tell, are no regression", [1e6, 3000], [1e6, 4000], "no-detectable-change"],
  ["0.1 points more are no regression, be they ever so sure", [1e7, 1000], [1e7, 11_000], "no-detectable-change"],
  ["0.11 points more are one", [1e7, 1000], [1e7, 12_000], "regression"],
  ["three failures of 300 after none are chance", [300, 0], [300, 3], "no-detectable-change"],
  ["nine failures of 300 after none are not", [300, 0], [300, 9], "regression"],
  ["none of 300 after nine are an improvement", [300, 9], [300, 0], "improvement"],
  ["none after none is no change", [300, 0], [300, 0], "no-detectable-change"],
] as const)("%s", (_, [baseRequests, baseFailed], [headRequests, headFailed], verdict) => {
  const base = run(1, { overall: slice({ requests: baseRequests, failed: baseFailed }) });
  const head = run(2, { overall: slice({ requests: headRequests, failed: headFailed }) });
  const figures = compareRuns(base, head).slices[0]?.figures ?? [];
  expect(figures.find(({ measure }) => measure === "error-rate")?.verdict).toBe(verdict);
});

test("failures that come together are worth less: one burst is no regression", () => {
  const failures = (burst: number[]) => {
    const failed = Array.from({ length: 60 }, (_, window) => burst[window] ?? 0);
    const windows = { windowSeconds: 1, requests: failed.map(() => 50), failed, responses: null, endpoints: [] };
    return { overall: slice({ requests: 3000, failed: failed.reduce((sum, count) => sum + count, 0) }), windows };
  };
  const head = run(2, failures([30, 30]));
  const rate = compareRuns(run(1, failures([])), head).slices[0]?.figures.at(-1);
  expect(rate).toMatchObject({ base: 0, head: 2, method: "windows", verdict: "no-detectable-change" });
  const scattered = compareRuns(run(1, failures([])), run(2, failures(Array.from({ length: 60 }, () => 1))));
  expect(scattered.slices[0]?.figures.at(-1)?.verdict).toBe("regression");
});

describe("without a list of requests", () => {
  const listed = (p95: number, count = 5000) =>
    ({
      count,
      median: 100,
      max: 3000,
      percentiles: { "90": 0.9 * p95, "95": p95, "98": 1.05 * p95, "99": 1.1 * p95 },
    }) as const;
  test.each([
    ["a p95 half as slow again is a regression by order statistics", 300, 5000, "regression"],
    ["a p95 in the same interval is none", 205, 5000, "no-detectable-change"],
    ["a p95 of 60 requests is bounded by nothing", 300, 60, "no-detectable-change"],
  ])("%s", (_, p95, count, verdict) => {
    const base = run(1, { overall: slice({ latency: listed(200, count) }) });
    const head = run(2, { overall: slice({ latency: listed(p95, count) }) });
    const compared = compareRuns(base, head);
    const found = compared.slices[0]?.figures.find(({ measure }) => measure === "p95");
    expect(compared.method).toBe("order-statistics");
    expect(found).toMatchObject({ method: "order-statistics", pValue: null, verdict });
    expect(found?.reason === null).toBe(count > 60);
  });
});

describe("with every request on file", () => {
  const service = { wandering: 0.05, stalls: 0, stallsByChance: false, longestDelay: 0 };
  const random = seededRandom(5);
  const runs = Array.from({ length: 2 }, () => simulatedRun(service, 3000, random));
  const [first = new Float64Array(), second = new Float64Array()] = runs;

  test("an endpoint that became slower by half is a regression, and the one beside it is not", () => {
    const base = comparedRun(1, first, { "/a": first, "/b": second });
    const head = comparedRun(2, first, { "/a": second, "/b": first.map((ms) => 1.5 * ms) });
    const compared = compareRuns(base, head);
    const p95 = compared.slices.map(({ figures }) => figures.find(({ measure }) => measure === "p95")?.verdict);
    expect(compared.method).toBe("windows");
    expect(p95).toEqual(["no-detectable-change", "no-detectable-change", "regression"]);
  });

  test("a change under 5 ms is none, be it ever so sure", () => {
    const [base, head] = [
      comparedRun(
        1,
        first.map((ms) => ms / 100),
      ),
      comparedRun(
        2,
        first.map((ms) => ms / 50),
      ),
    ];
    const [p50] = compareRuns(base, head).slices[0]?.figures ?? [];
    expect(p50).toMatchObject({ significant: true, verdict: "no-detectable-change" });
  });

  test("what people left out of the runs is left out of the comparison", () => {
    const slowStart = (latencies: Float64Array) => latencies.map((ms, at) => (at < 300 ? 20 * ms : ms));
    const [base, head] = [comparedRun(1, first), comparedRun(2, slowStart(first))].map((whole) => {
      return { ...whole, reading: { ...whole.reading, leftOutSeconds: 60 } };
    });
    const p50 = base && head && compareRuns(base, head).slices[0]?.figures[0];
    expect(p50?.change).toBe(0);
  });

  test("the same two runs are always answered alike", () => {
    const answer = () => compareRuns(comparedRun(1, first), comparedRun(2, second));
    expect(answer()).toEqual(answer());
  });
});

test("messages are gone, new or still there, by endpoint and words", () => {
  const base = run(1, { failures: [failure("/a", "500", 57), failure("/b", "404", 14)] });
  const head = run(2, { failures: [failure("/b", "404", 21), failure("/b", "500", 1)] });
  expect(compareRuns(base, head).messages).toEqual([
    { method: "GET", name: "/b", message: "404", base: 14, head: 21 },
    { method: "GET", name: "/b", message: "500", base: 0, head: 1 },
    { method: "GET", name: "/a", message: "500", base: 57, head: 0 },
  ]);
});

test("without a list of failures on both sides nothing is said of messages", () => {
  expect(compareRuns(run(1, { failures: [] }), run(2, {})).messages).toBeNull();
});
