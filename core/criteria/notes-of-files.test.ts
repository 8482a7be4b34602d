import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CriterionKind } from "@/core/criteria/kind";
import type { LoadEvidence } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import type { ReadOptions, ResultFormat } from "@/core/formats/format";
import { k6Stream } from "@/core/formats/k6-stream";
import { k6Summary } from "@/core/formats/k6-summary";
import { locustStats } from "@/core/formats/locust-stats";
import { locustStatsHistory } from "@/core/formats/locust-stats-history";
import { understood } from "@/core/formats/testing/read-text";
import { seededRandom } from "@/core/stats/seeded-random";
import { errorRate } from "./error-rate";
import { latencyPercentile } from "./latency-percentile";
import { limitedShare } from "./limited-share";
import { loadNotes } from "./load-notes";
import { judgeContext, loadReading, plain } from "./testing/readings";
import { judge, nonexistent } from "./testing/real-runs";
import { thresholdsMet } from "./thresholds-met";
import { throughput } from "./throughput";

const sample = (name: string) => readFileSync(`samples/${name}`, "utf8");

async function read(format: ResultFormat, text: string, options?: ReadOptions): Promise<LoadEvidence> {
  const reading = format.read(
    (async function* () {
      yield new TextEncoder().encode(text);
    })(),
    options,
  );
  for (;;) {
    const step = await reading.next();
    if (!step.done) continue;
    const [evidence] = understood(step.value).evidence;
    if (evidence?.kind === "load") return evidence;
    throw new Error("No load run.");
  }
}

type Claim = [kind: CriterionKind, params: object];
const p95: Claim = [latencyPercentile, { percentile: 95, limit: "< 5 s" }];

function stateAndCodes([kind, params]: Claim, readings: readonly LoadReading[], context = {}) {
  const { state, notes } = judge(kind, params, readings, context);
  return { state, codes: notes.map(({ code }) => code) };
}

describe("a run against a rate limit", () => {
  test.each(["load", "stress"])(
    "the summary of %s is mostly limited, and carries no claim about latency",
    async (name) => {
      const reading = loadReading(await read(k6Summary, sample(`stratum-ai/${name}-summary.json`)));
      expect(stateAndCodes(p95, [reading])).toMatchObject({
        state: "thin",
        codes: expect.arrayContaining(["mostly-limited"]),
      });
    },
  );

  test("the stream of such a run tells ok responses apart, and their latency is judged", async () => {
    const evidence = await read(k6Stream, k6Points({ seconds: 120, perSecond: 40, limitedShare: 0.9, slowerBy: 0 }));
    const reading = loadReading(evidence);
    const ok = judge(latencyPercentile, { percentile: 95, limit: "< 5 s" }, [reading]);
    expect(ok).toMatchObject({ state: "pass" });
    expect(ok.sample).toMatch(/^\d{3} ok responses/);
    expect(ok.notes).toEqual([]);
    expect(judge(errorRate, { limit: "< 1 %" }, [reading])).toMatchObject({ state: "pass" });
    expect(judge(limitedShare, { limit: "< 10 %" }, [reading])).toMatchObject({ state: "fail" });
    const rate: Claim = [throughput, { limit: ">= 30 req/s" }];
    expect(stateAndCodes(rate, [reading])).toMatchObject({
      state: "thin",
      codes: expect.arrayContaining(["mostly-limited"]),
    });
  });
});

test("a summary whose p95 stands above its maximum is impossible", async () => {
  const text = sample("stratum-ai/smoke-summary.json");
  const summary: { metrics: Record<string, { values: Record<string, number> }> } = JSON.parse(text);
  const values = summary.metrics.http_req_duration?.values ?? {};
  values["p(95)"] = Number(values.max) + 1;
  const reading = loadReading(await read(k6Summary, JSON.stringify(summary)));
  expect(stateAndCodes(p95, [reading])).toMatchObject({ state: "thin", codes: expect.arrayContaining(["impossible"]) });
});

test("a run of the health pages alone, after one of every route, is narrowed and named so", async () => {
  const [whole, health] = await Promise.all(
    ["gateway-unauthenticated", "gateway-health-only"].map(async (name) =>
      read(locustStats, sample(`agentic-platform-v2/reported/${name}_stats.csv`)),
    ),
  );
  if (!whole || !health) throw new Error("Two runs are expected.");
  const before = loadReading(whole, { runNumber: 1, endedAt: "2026-11-20T09:00:00.000Z" });
  const after = loadReading(health, { runNumber: 2 });
  expect(loadNotes(after, [], judgeContext())).toEqual([]);
  const [note] = loadNotes(after, [before], judgeContext());
  expect(note?.code).toBe("narrowed");
  expect(note?.sentence).toMatch(/^\d+ of \d+ endpoints of run #1 are missing: /);
});

test("a run cut short never carries a claim, whatever it shows", async () => {
  const whole = k6Points({ seconds: 60, perSecond: 40, limitedShare: 0, slowerBy: 0 });
  const cut = await read(k6Stream, whole.slice(0, -40), { acceptPartial: true });
  const notes = [{ code: "partial" as const, sentence: "The file ends in mid-line." }];
  expect(stateAndCodes(p95, [loadReading(await read(k6Stream, whole))]).state).toBe("pass");
  expect(stateAndCodes(p95, [loadReading(cut, { notes })])).toMatchObject({ state: "thin" });
});

describe("the peak run of 200 users", () => {
  const peak = async () => read(locustStatsHistory, sample("agentic-platform-v2/peak_stats_history.csv"));

  test("is short of a scenario that asks for more, and carries one that asks for this", async () => {
    const reading = loadReading(await peak(), { scenario: "peak", expectedRules: [nonexistent] });
    const claim: Claim = [errorRate, { limit: "< 5 %" }];
    const asking = (users: number, durationSeconds: number) => ({
      scenarios: [{ scenario: "peak", users, durationSeconds }],
    });
    expect(stateAndCodes(claim, [reading], asking(200, 180)).state).toBe("pass");
    for (const more of [asking(500, 180), asking(200, 3600)]) {
      expect(stateAndCodes(claim, [reading], more)).toMatchObject({
        state: "thin",
        codes: expect.arrayContaining(["short-run"]),
      });
    }
  });

  test("has its provoked errors counted as failures by Locust, and its fixed users claim no rate", async () => {
    const evidence = await read(locustStats, sample("agentic-platform-v2/peak_stats.csv"));
    const reading = loadReading({ ...evidence, users: (await peak()).users }, { expectedRules: [nonexistent] });
    expect(stateAndCodes([errorRate, { limit: "< 1 %" }], [reading])).toMatchObject({
      state: "pass",
      codes: expect.arrayContaining(["expected-as-failure", "independence-assumed"]),
    });
    expect(stateAndCodes([throughput, { limit: ">= 100 req/s" }], [reading])).toMatchObject({
      state: "pass",
      codes: ["closed-loop"],
    });
    expect(stateAndCodes(p95, [reading])).toMatchObject({
      state: "pass",
      codes: expect.arrayContaining(["interpolated"]),
    });
  });

  test("does not drift, and neither do the other real ones", async () => {
    for (const name of ["normal", "endurance", "peak"]) {
      const { drift } = await read(locustStatsHistory, sample(`agentic-platform-v2/${name}_stats_history.csv`));
      expect(drift?.throughput).not.toBeNull();
      expect(stateAndCodes(p95, [loadReading({ ...(await peak()), drift })]).codes).not.toContain("drift");
    }
  });
});

test("a stream whose latency rises by half over ten minutes is noted as drifting, and a steady one is not", async () => {
  const codesOf = async (slowerBy: number) => {
    const evidence = await read(k6Stream, k6Points({ seconds: 600, perSecond: 20, limitedShare: 0, slowerBy }));
    return stateAndCodes(p95, [loadReading(evidence)]).codes;
  };
  expect(await codesOf(0.5)).toContain("drift");
  expect(await codesOf(0)).not.toContain("drift");
});

test("a generator that dropped iterations fell behind", async () => {
  const summary: { metrics: Record<string, object> } = JSON.parse(sample("stratum-ai/smoke-summary.json"));
  summary.metrics.dropped_iterations = { type: "counter", contains: "default", values: { count: 12, rate: 0.4 } };
  const reading = loadReading(await read(k6Summary, JSON.stringify(summary)));
  expect(stateAndCodes([thresholdsMet, {}], [reading]).codes).toContain("closed-loop");
});

test("a summary that lists neither count nor maximum says what to export", async () => {
  const summary: { metrics: Record<string, { values: Record<string, number> }> } = JSON.parse(
    sample("stratum-ai/smoke-summary.json"),
  );
  delete summary.metrics.http_req_duration?.values.max;
  const judgement = judge(latencyPercentile, { percentile: 95, limit: "< 5 s" }, [
    loadReading(await read(k6Summary, JSON.stringify(summary))),
  ]);
  expect(judgement).toMatchObject({ state: "thin", notes: [{ code: "no-count" }] });
  expect(plain(judgement.action)).toContain("--summary-trend-stats");
});

type Shape = { seconds: number; perSecond: number; limitedShare: number; slowerBy: number };

/** The points of a k6 run of one endpoint: log-normal latency around 100 ms, that of rejections around 5 ms. */
function k6Points({ seconds, perSecond, limitedShare: share, slowerBy }: Shape): string {
  const random = seededRandom(4);
  const lines = [
    '{"metric":"http_req_duration","type":"Metric","data":{"name":"http_req_duration","type":"trend","contains":"time","thresholds":[],"submetrics":null}}',
  ];
  const start = Date.parse("2026-11-20T10:00:00.000Z");
  for (let at = 0; at < seconds * perSecond; at += 1) {
    const time = new Date(start + (1000 * at) / perSecond).toISOString();
    const limited = random() < share;
    const spread = Math.exp(0.5 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
    const value = (limited ? 5 : 100) * spread * (1 + (slowerBy * at) / (seconds * perSecond));
    const tags = {
      expected_response: String(!limited),
      method: "GET",
      name: "/items",
      status: limited ? "429" : "200",
      url: "http://127.0.0.1/items",
    };
    lines.push(JSON.stringify({ metric: "http_req_duration", type: "Point", data: { time, value, tags } }));
  }
  return `${lines.join("\n")}\n`;
}
