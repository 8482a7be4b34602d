import { describe, expect, test } from "vitest";
import type { CustomMetric } from "@/core/evidence/load";
import { figure, loadEvidence } from "@/core/runs/testing/load-evidence";
import { bucketOf, mergeHistograms, packHistogram } from "@/core/stats/histogram";
import { customMetric } from "./custom-metric";
import { loadReading, plain } from "./testing/readings";
import { judge } from "./testing/real-runs";

type Numbers = Record<string, number>;
const metric = (type: CustomMetric["type"], values: Numbers, more: Partial<CustomMetric> = {}): CustomMetric => ({
  name: "m",
  type,
  unit: null,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, figure(value)])),
  histogram: null,
  ...more,
});
const asked = (given: CustomMetric, params: Record<string, string>) =>
  judge(customMetric, { metric: "m", ...params }, [loadReading(loadEvidence({ tool: "k6", metrics: [given] }))]);

describe("a Rate", () => {
  const rate = (passes: number, fails: number) => metric("rate", { passes, fails });
  test.each([
    [">= 98 %", rate(980, 20), "thin", "down to 97.1 %"],
    [">= 98 %", rate(990, 10), "pass", "down to 98.3 %"],
    [">= 98 %", rate(979, 21), "fail", "0.1 pts under"],
    ["= 100 %", rate(5, 0), "pass", "exact"],
    ["= 100 %", rate(999, 1), "fail", "0.1 pts under"],
    ["< 1 %", rate(0, 82), "thin", "up to 3.59 %"],
    ["< 1 %", rate(0, 391), "pass", "up to 0.763 %"],
    ["< 1 %", rate(1, 99), "fail", "at the limit"],
    ["< 1 %", rate(0, 0), "none", "not in the file"],
    ["< 1 %", metric("rate", { rate: 0 }), "none", "not in the file"],
    ["< 500 ms", rate(0, 391), "none", "not in the file"],
  ])("under %s, %j", (limit, given, state, margin) => {
    const judgement = asked(given, { limit });
    expect({ state: judgement.state, margin: plain(judgement.margin) }).toEqual({ state, margin });
  });

  test("that is thin says how many samples it needs", () => {
    expect(asked(rate(990, 10), { limit: ">= 98.5 %" }).missing).toBe("Needs about 1,700 samples at this margin.");
  });
});

describe("a Trend", () => {
  const summary = metric(
    "trend",
    { med: 100, "p(95)": 300, "p(99)": 600, max: 900, avg: 120, count: 5000 },
    { unit: "ms" },
  );
  test.each([
    [{ statistic: "p95", limit: "< 400 ms" }, "pass", "100 ms under"],
    [{ statistic: "p(95)", limit: "< 300 ms" }, "fail", "at the limit"],
    [{ statistic: "p95", limit: "< 310 ms" }, "thin", "up to 339 ms"],
    [{ statistic: "p97", limit: "< 900 ms" }, "none", "not in the file"],
    [{ statistic: "avg", limit: "< 0.2 s" }, "pass", "80 ms under"],
    [{ statistic: "max", limit: "<= 900 ms" }, "pass", "at the limit"],
    [{ statistic: "count", limit: ">= 5000" }, "pass", "at the limit"],
    [{ limit: "< 400 ms" }, "none", "not in the file"],
    [{ statistic: "p95", limit: "< 400" }, "none", "not in the file"],
    [{ statistic: "p95", limit: "> 400 ms" }, "none", "not in the file"],
  ])("asked for %j", (params, state, margin) => {
    const judgement = asked(summary, params);
    expect({ state: judgement.state, margin: plain(judgement.margin) }).toEqual({ state, margin });
  });

  test("without a count is thin", () => {
    const uncounted = metric("trend", { "p(95)": 300, max: 900 }, { unit: "ms" });
    expect(asked(uncounted, { statistic: "p95", limit: "< 400 ms" })).toMatchObject({
      state: "thin",
      margin: "sample unknown",
    });
  });

  test("of which every sample is known has any percentile, with a bound that is not interpolated", () => {
    const samples = Array.from({ length: 1000 }, (_, index) => ({ buckets: [bucketOf(index + 1)], counts: [1] }));
    const full = metric("trend", { count: 1000, max: 1000 }, { histogram: packHistogram(mergeHistograms(samples)) });
    const judgement = asked(full, { statistic: "p97", limit: "< 985" });
    expect(judgement).toMatchObject({ state: "pass", sample: "1,000 samples" });
    expect(judgement.observed).toMatch(/^97[0-1]/);
    expect(judgement.notes.map(({ code }) => code)).toEqual(["independence-assumed"]);
    expect(asked(full, { statistic: "p97", limit: "< 975" }).state).toBe("thin");
  });
});

test.each([
  [metric("counter", { count: 12, rate: 0.4 }), { limit: ">= 12" }, "pass"],
  [metric("counter", { count: 11, rate: 0.4 }), { limit: ">= 12" }, "fail"],
  [metric("counter", { count: 11, rate: 0.4 }), { statistic: "rate", limit: "< 0.5" }, "pass"],
  [metric("counter", { count: 0 }), { limit: "= 0" }, "pass"],
  [metric("gauge", { value: 7.5, max: 9 }), { limit: "<= 7.5" }, "pass"],
  [metric("gauge", { value: 7.5, max: 9 }), { statistic: "max", limit: "< 9" }, "fail"],
  [metric("gauge", { max: 9 }), { limit: "< 9" }, "none"],
  [metric("counter", { count: 12 }, { name: "other" }), { limit: ">= 12" }, "none"],
])("%j asked for %j is %s, as it was observed", (given, params, state) => {
  expect(asked(given, params).state).toBe(state);
});

test("a metric that the run lacks is told with those that it has", () => {
  expect(asked(metric("counter", { count: 1 }, { name: "orders" }), { limit: ">= 1" }).sentence).toContain(
    "This run has no metric named m. It has orders.",
  );
});

test.each([
  [{ metric: "m", limit: "500 ms" }, "limit: left side: expected “<” or “<=”, found nothing"],
  [{ metric: "m", limit: "< 5 parsecs" }, "limit: right side: expected a number without a unit, found “parsecs”"],
  [{ metric: "m", limit: "< 5 ms", warn: "> 4 ms" }, "warn: the warning line > 4 ms lies outside the limit < 5 ms"],
  [
    { metric: "m", limit: "< 5 ms", statistic: "mean" },
    "statistic: expected avg, min, med, max, count, rate, value or a percentile such as p95",
  ],
])("the parameters %j are refused", (written, mistake) => {
  const issue = customMetric.params.safeParse(written).error?.issues[0];
  expect(plain([...(issue?.path ?? []).map(String), issue?.message ?? ""].join(": "))).toBe(mistake);
});
