import { describe, expect, it, test } from "vitest";
import { criterionKind, parseParams } from "@/core/criteria/registry";
import { judgeContext, loadReading, plain } from "@/core/criteria/testing/readings";
import { figure, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { defaultPolicy } from "./default-policy";
import { parsePolicy } from "./parse-policy";
import { starterLimits } from "./starter-limits";
import { starterPolicy } from "./starter-policy";

const requests = 83_664;
const overall = {
  ...slice({ requests, failed: 1, latency: { count: requests, max: 900, percentiles: { 95: 120, 99: 300 } } }),
  requestsPerSecond: figure(139.4),
};
const agents = slice({
  name: "/api/v1/agents/{id}",
  method: "GET",
  requests: 500,
  failed: 0,
  latency: { count: 500, max: 90, percentiles: { 95: 41 } },
});
const good = loadReading(loadEvidence({ overall, endpoints: [agents] }), { runNumber: 11 });

function limitsOf(parts: Parameters<typeof loadEvidence>[0], perEndpoint = false) {
  const reading = loadReading(loadEvidence(parts));
  return starterLimits(reading, { confidence: 0.95, perEndpoint }).map(({ limit }) => limit);
}

describe("a limit is two significant digits on the lenient side of the figure", () => {
  it.each([
    [100, "< 120 ms"],
    [120, "< 150 ms"],
    [101, "< 130 ms"],
    [3, "< 3.6 ms"],
    [0.4, "< 0.48 ms"],
    [26_600, "< 32000 ms"],
  ])("a p95 of %s ms proposes %s", (p95, limit) => {
    expect(limitsOf({ overall: slice({ latency: { percentiles: { 95: p95 } } }) })).toEqual([limit]);
  });

  it.each([
    [0, 391, "< 0.77 %"],
    [0, 82, "< 3.6 %"],
    [1, 83_664, "< 0.0057 %"],
    [390, 391, "< 100 %"],
  ])("%s failures of %s requests propose %s", (failed, all, limit) => {
    expect(limitsOf({ overall: slice({ requests: all, failed }) })).toEqual([limit]);
  });

  it.each([
    [100, ">= 80 req/s"],
    [139.4, ">= 110 req/s"],
    [4.37, ">= 3.4 req/s"],
  ])("%s requests a second propose %s", (rate, limit) => {
    expect(limitsOf({ overall: { ...slice(), requestsPerSecond: figure(rate) } })).toEqual([limit]);
  });
});

it.each([
  ["nothing is known", slice()],
  ["the figures are zero", { ...slice({ latency: { percentiles: { 95: 0 } } }), requestsPerSecond: figure(0) }],
  ["every request failed", slice({ requests: 10, failed: 10 })],
  ["p95 is not listed", slice({ latency: { percentiles: { 90: 10, 99: 50 } } })],
])("where %s, nothing is proposed", (_, unknown) => {
  expect(limitsOf({ overall: unknown })).toEqual([]);
});

test("a run that was mostly turned away proposes no latency and no throughput", () => {
  const outcomes = { ok: 40, limited: 60 };
  const limited = { ...overall, ...slice({ requests: 100, failed: 0, outcomes }), latency: overall.latency };
  const reading = loadReading(loadEvidence({ overall: limited, endpoints: [agents] }));
  const proposed = starterPolicy(null, reading, true);
  expect(proposed.added.map(({ id }) => id)).toEqual(["error-rate-load"]);
  expect(proposed.cautions).toEqual([expect.stringContaining("Latency describes rejections")]);
});

test("each limit says which figure of which run it comes from", () => {
  expect(starterPolicy(null, good, false).added.map(({ sentence }) => plain(sentence))).toEqual([
    "p95 was 120 ms in run #11 (83,664 requests); limit 150 ms.",
    "1 of 83,664 requests failed in run #11, which supports up to 0.00567 %; limit 0.0057 %.",
    "Throughput was 139 req/s in run #11; limit 110 req/s.",
  ]);
});

test("without a policy the proposal is one by itself, which is read without a mistake", () => {
  const { text, added } = starterPolicy(null, good, true);
  const parsed = parsePolicy(text);
  expect(parsed.ok ? parsed.policy.criteria.map(({ id }) => id) : parsed.mistakes).toEqual(added.map(({ id }) => id));
  expect(added.map(({ id }) => id)).toEqual([
    "p95-load",
    "error-rate-load",
    "throughput-load",
    "p95-load-GET-api-v1-agents-id",
  ]);
});

test("criteria that ask for the same stay as they are, and only what is missing is added", () => {
  const { text, added, kept } = starterPolicy(defaultPolicy, good, false);
  expect(kept.map(({ id, required }) => [id, plain(required)])).toEqual([
    ["p95-load", "< 500 ms"],
    ["error-rate-load", "< 1 %"],
  ]);
  expect(added.map(({ id }) => id)).toEqual(["throughput-load"]);
  expect(text.replace(/\n {2}# Throughput was[\s\S]*?14 d\n/, "")).toBe(defaultPolicy);
  expect(parsePolicy(text).ok).toBe(true);
});

test("a second proposal from the same run adds nothing", () => {
  const once = starterPolicy(null, good, true);
  expect(starterPolicy(once.text, good, true)).toMatchObject({ text: once.text, added: [] });
});

test("an id that another criterion has is not taken twice", () => {
  const other = "name: A\ncriteria:\n  - id: p95-load\n    kind: tests-none-failing\n";
  expect(starterPolicy(other, good, false).added[0]?.id).toBe("p95-load-2");
});

test.each(["soak", "Nightly: all users", "no"])("a run of the scenario %s is judged by its own limits", (scenario) => {
  expectOwnRunToHold({ ...good, scenario });
});

test.each([
  ["a large run", good],
  [
    "a run of 12 requests",
    loadReading(
      loadEvidence({
        overall: slice({ requests: 12, failed: 0, latency: { count: 12, max: 9, percentiles: { 95: 9 } } }),
      }),
    ),
  ],
  ["a run with many failures", loadReading(loadEvidence({ overall: slice({ requests: 412, failed: 211 }) }))],
])("%s passes what it proposes, or is thin; it never fails", (_, reading) => {
  expectOwnRunToHold(reading);
});

function expectOwnRunToHold(reading: typeof good) {
  const parsed = parsePolicy(starterPolicy(null, reading, true).text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  expect(parsed.policy.criteria.length).toBeGreaterThan(0);
  for (const { kind, params } of parsed.policy.criteria) {
    const known = criterionKind(kind);
    const read = known && parseParams(known, params);
    const state = known && read?.ok ? known.judge(read.params, [reading], judgeContext()).state : "unread";
    expect(["pass", "thin"]).toContain(state);
  }
}

test("a run without a scenario proposes nothing, and says why", () => {
  const { added, cautions } = starterPolicy(defaultPolicy, { ...good, scenario: null }, false);
  expect(added).toEqual([]);
  expect(cautions).toEqual([expect.stringContaining("Run #11 has no scenario")]);
});

test("nothing is added to a text with mistakes", () => {
  expect(starterPolicy("name: A\n", good, false)).toMatchObject({ text: "name: A\n", added: [] });
});
