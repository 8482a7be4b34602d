import { describe, expect, test } from "vitest";
import type { Latency } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { latency, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { bucketOf, mergeHistograms, packHistogram } from "@/core/stats/histogram";
import { latencyPercentile } from "./latency-percentile";
import { loadReading, plain } from "./testing/readings";
import { judge, k6Load, locustPeak, locustSmoke } from "./testing/real-runs";

type Shape = { p95: number; count?: number; max?: number; tool?: string };
const run = ({ p95, tool = "k6", ...rest }: Shape) =>
  loadReading(
    loadEvidence({
      tool,
      overall: slice({ requests: rest.count ?? null, latency: { ...rest, percentiles: { 95: p95, 99: p95 } } }),
    }),
  );
const many = { count: 5000, max: 900 };

test.each([
  ["a value under the limit", "< 500 ms", { p95: 120, ...many }, "pass", "380 ms under"],
  ["a value at the limit under <", "< 500 ms", { p95: 500, ...many }, "fail", "at the limit"],
  ["a value at the limit under <=", "<= 500 ms", { p95: 500, ...many }, "pass", "at the limit"],
  ["a value above the limit", "< 500 ms", { p95: 512, ...many }, "fail", "12 ms over"],
  ["a limit in seconds", "< 0.5 s", { p95: 499.6, ...many }, "pass", "0.4 ms under"],
  ["58 samples", "< 500 ms", { p95: 120, count: 58, max: 130 }, "thin", "rests on 58 requests"],
  ["59 samples whose maximum is inside", "< 500 ms", { p95: 120, count: 59, max: 130 }, "pass", "380 ms under"],
  ["59 samples whose maximum is the limit", "< 500 ms", { p95: 120, count: 59, max: 500 }, "thin", "up to 500 ms"],
  ["a miss by one sample", "< 500 ms", { p95: 501, count: 1, max: 501 }, "fail", "1 ms over"],
  ["no count", "< 500 ms", { p95: 120, max: 130 }, "thin", "sample unknown"],
  ["no maximum", "< 500 ms", { p95: 120, count: 5000 }, "thin", "sample unknown"],
] as const)("%s: %s", (_case, limit, shape, state, margin) => {
  const judgement = judge(latencyPercentile, { percentile: 95, limit }, [run(shape)]);
  expect({ state: judgement.state, margin: plain(judgement.margin) }).toEqual({ state, margin });
});

test.each([
  ["inside both lines", 399.9, "k6", "pass"],
  ["at the warning line under <", 400, "k6", "warn"],
  ["past the warning line", 450, "k6", "warn"],
  ["past the limit", 500, "k6", "fail"],
])("with a warning line of 400 ms and a limit of 500 ms, a value %s is judged", (_case, p95, tool, state) => {
  const params = { percentile: 95, limit: "< 500 ms", warn: "< 400 ms" };
  expect(judge(latencyPercentile, params, [run({ p95, tool, count: 100_000, max: 900 })]).state).toBe(state);
});

test.each([
  ["< 505 ms", 500, "warn"],
  ["< 506 ms", 500, "pass"],
  ["<= 500 ms", 500, "warn"],
])("Locust rounds to 10 ms there: under %s a listed %d ms is %s", (limit, p95, state) => {
  expect(
    judge(latencyPercentile, { percentile: 95, limit }, [run({ p95, tool: "locust", count: 100_000, max: 900 })]).state,
  ).toBe(state);
});

test("a pass says requirement, figure and margin, and opens the figure in its file", () => {
  const judgement = judge(latencyPercentile, { percentile: 95, limit: "< 500 ms" }, [
    loadReading(locustSmoke(), { runNumber: 9 }),
  ]);
  expect(plain(judgement.sentence)).toBe("Required under 500 ms, observed 26 ms, 474 ms under.");
  expect(judgement).toMatchObject({ state: "pass", sample: "417 requests", readingIds: ["reading-9"] });
  expect(judgement.gauge).toMatchObject({ kind: "bar", observed: 26, limit: 500, warn: null, allowed: "below" });
  expect(judgement.observations[0]).toMatchObject({
    label: "p95",
    filename: "load_stats.csv",
    sha256: "9".padStart(64, "0"),
    at: { kind: "cell", column: "95%" },
  });
  expect(judgement.notes.map((note) => note.code)).toEqual(["interpolated", "independence-assumed"]);
});

test("the bound of the smoke run's p95 is read at rank 404 of 417 and rounded outward", () => {
  const { gauge } = judge(latencyPercentile, { percentile: 95, limit: "< 500 ms" }, [loadReading(locustSmoke())]);
  expect(gauge.kind === "bar" && gauge.bound).toBeCloseTo(26 + (((100 * 404) / 417 - 95) / 3) * 10, 3);
});

test.each([
  [
    "p99 of 417 requests, whose bound is the maximum",
    { percentile: 99 },
    "up to 473 ms",
    "Needs about 1,100 requests at this margin.",
  ],
  [
    "p95 of an endpoint with 22 requests",
    { percentile: 95, endpoint: "POST /api/v1/tasks/" },
    "rests on 22 requests",
    "Needs about 59 requests at this margin.",
  ],
])("the smoke run's %s is thin and says what is missing", (_case, params, margin, missing) => {
  const judgement = judge(latencyPercentile, { limit: "< 300 ms", ...params }, [loadReading(locustSmoke())]);
  expect({ ...judgement, margin: plain(judgement.margin) }).toMatchObject({ state: "thin", margin, missing });
  expect(judgement.notes[0]?.code).toBe("thin-sample");
});

test("a percentile that the file does not list is no evidence, and a neighbour does not stand in", () => {
  const judgement = judge(latencyPercentile, { percentile: 97, limit: "< 500 ms" }, [loadReading(k6Load())]);
  expect(judgement).toMatchObject({
    state: "none",
    observed: null,
    margin: "not in the file",
    readingIds: ["reading-1"],
  });
  expect(plain(judgement.sentence)).toBe("Required under 500 ms at p97. The file does not list p97.");
  expect(judgement.action).toContain("p(97)");
});

test("an unknown endpoint is no evidence", () => {
  const params = { percentile: 95, limit: "< 500 ms", endpoint: "/missing" };
  const judgement = judge(latencyPercentile, params, [loadReading(locustSmoke())]);
  expect(judgement.state).toBe("none");
  expect(judgement.sentence).toContain("no endpoint named /missing");
});

test("a mostly limited run does not carry a latency claim", () => {
  const judgement = judge(latencyPercentile, { percentile: 95, limit: "< 500 ms" }, [loadReading(k6Load())]);
  expect(judgement.state).toBe("thin");
  expect(plain(judgement.missing)).toBe(
    "92.8 % of responses (15,811 of 17,032) were 429. Latency describes rejections, not work.",
  );
});

test("a mostly limited run that is too slow still fails", () => {
  expect(judge(latencyPercentile, { percentile: 95, limit: "< 20 ms" }, [loadReading(k6Load())]).state).toBe("fail");
});

test("the peak run of 33,302 requests passes", () => {
  expect(judge(latencyPercentile, { percentile: 99, limit: "< 500 ms" }, [loadReading(locustPeak())])).toMatchObject({
    state: "pass",
  });
});

test("figures that cannot be true together make a pass thin", () => {
  const judgement = judge(latencyPercentile, { percentile: 95, limit: "< 500 ms" }, [
    run({ p95: 120, count: 5000, max: 80 }),
  ]);
  expect(judgement.state).toBe("thin");
  expect(judgement.notes.map((note) => note.code)).toContain("impossible");
});

describe("where the file tells every ok response", () => {
  const samples = Array.from({ length: 1000 }, (_, index) => ({ buckets: [bucketOf(index + 1)], counts: [1] }));
  const histogram = packHistogram(mergeHistograms(samples));
  const ok = (more: Partial<Latency> = {}) =>
    loadReading(
      loadEvidence({
        tool: "k6",
        overall: {
          ...slice({ requests: 9000, latency: { count: 9000, max: 1000, percentiles: { 95: 3 } } }),
          okLatency: { ...latency({ count: 1000, max: 1000 }), histogram, ...more },
        },
      }),
    );

  test.each([
    // Of 1,000 samples rank 962 bounds p95 at 0.95, rank 994 bounds p99: no bound of 0.1 % around 962 ms.
    ["< 970 ms", 95, ok(), "pass", "1,000 ok responses"],
    ["< 960 ms", 95, ok(), "thin", "1,000 ok responses"],
    ["< 950 ms", 95, ok(), "fail", "1,000 ok responses"],
    // Worth 250, rank 244 of which stands at 97.6 %.
    [
      "< 970 ms",
      95,
      ok({ designEffects: [{ percent: 95, effect: 4 }] }),
      "thin",
      "1,000 ok responses, worth 250 after clustering",
    ],
    [
      "< 980 ms",
      95,
      ok({ designEffects: [{ percent: 95, effect: 4 }] }),
      "pass",
      "1,000 ok responses, worth 250 after clustering",
    ],
    [
      "< 999 ms",
      99,
      ok({ designEffects: [{ percent: 95, effect: 4 }] }),
      "thin",
      "1,000 ok responses, worth 250 after clustering",
    ],
  ])("under %s p%d", (limit, percentile, reading, state, sample) => {
    expect(judge(latencyPercentile, { percentile, limit }, [reading])).toMatchObject({ state, sample });
  });

  test("the bound is not interpolated, and independence is assumed only without a design effect", () => {
    const codes = (reading: LoadReading) =>
      judge(latencyPercentile, { percentile: 95, limit: "< 2 s" }, [reading]).notes.map(({ code }) => code);
    expect(codes(ok())).toEqual(["independence-assumed"]);
    expect(
      codes(
        ok({
          designEffects: [
            { percent: 90, effect: 1 },
            { percent: 99, effect: 2 },
          ],
        }),
      ),
    ).toEqual([]);
  });

  test("between two listed design effects the larger is taken", () => {
    const designEffects = [
      { percent: 90, effect: 2 },
      { percent: 99, effect: 4 },
    ];
    const judgement = judge(latencyPercentile, { percentile: 95, limit: "< 2 s" }, [ok({ designEffects })]);
    expect(judgement.sample).toContain("worth 250");
  });

  test("a limit within 0.1 % of what a histogram tells is a warning", () => {
    expect(judge(latencyPercentile, { percentile: 50, limit: "< 500.9 ms" }, [ok({ count: null })]).state).not.toBe(
      "pass",
    );
  });

  test("without an ok response nothing is judged", () => {
    const none = { ...latency({ count: 0 }), histogram: null };
    expect(judge(latencyPercentile, { percentile: 95, limit: "< 2 s" }, [ok(none)])).toMatchObject({ state: "none" });
  });
});

test.each([
  [{ limit: "< 500 ms" }, "percentile: expected a percentile as a number from 50 to 99.99"],
  [{ percentile: 49.9, limit: "< 500 ms" }, "percentile: a percentile is at least 50"],
  [{ percentile: 100, limit: "< 500 ms" }, "percentile: a percentile is at most 99.99"],
  [{ percentile: 95, limit: "< 500" }, "limit: right side: expected the unit “ms” or “s”, found nothing"],
  [
    { percentile: 95, limit: "< 500 ms", warn: "< 600 ms" },
    "warn: the warning line < 600 ms lies outside the limit < 500 ms",
  ],
  [{ percentile: 95, limit: "< 500 ms", wran: "< 400 ms" }, 'Unrecognized key: "wran"'],
])("the parameters %j are refused", (written, mistake) => {
  const issue = latencyPercentile.params.safeParse(written).error?.issues[0];
  expect(plain([...(issue?.path ?? []).map(String), issue?.message ?? ""].join(": "))).toBe(mistake);
});

test("nothing on file names the scenario and what to upload", () => {
  const params = latencyPercentile.params.parse({ percentile: 95, limit: "< 500 ms" });
  expect(latencyPercentile.absent(params, { scenario: "load", suites: [], tool: null })).toMatchObject({
    state: "none",
    margin: "nothing on file",
    observed: null,
    gauge: { kind: "bar", observed: null, bound: null, limit: 500 },
    action: "Run the load scenario and upload its k6 summary or Locust _stats.csv.",
  });
});
