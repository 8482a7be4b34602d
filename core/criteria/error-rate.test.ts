import { expect, test } from "vitest";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { errorRate } from "./error-rate";
import { loadReading, plain } from "./testing/readings";
import { judge, k6Load, locustPeak, locustSmoke, nonexistent } from "./testing/real-runs";

const run = (failed: number | null, requests: number | null, tool = "locust") =>
  loadReading(loadEvidence({ tool, overall: slice({ requests, failed }) }));

test.each([
  ["no failure of 82", "< 1 %", 0, 82, "thin", "up to 3.59 %"],
  ["no failure of 298", "< 1 %", 0, 298, "thin", "up to 1.0003 %"],
  ["no failure of 299", "< 1 %", 0, 299, "pass", "up to 0.997 %"],
  ["no failure of 391", "< 1 %", 0, 391, "pass", "up to 0.763 %"],
  ["a share at the limit under <", "< 1 %", 100, 10_000, "fail", "at the limit"],
  ["a share at the limit under <=", "<= 1 %", 100, 10_000, "thin", "up to 1.18 %"],
  ["a share above the limit", "< 1 %", 140, 10_000, "fail", "0.4 pts over"],
  ["a miss by one request of one", "< 1 %", 1, 1, "fail", "99 pts over"],
  ["one failure of 83,664", "< 1 %", 1, 83_664, "pass", "up to 0.00567 %"],
  // A limit of zero is judged as a count: no bound, and no size is too small.
  ["no failure of three under = 0", "= 0 %", 0, 3, "pass", "exact"],
  ["no failure of three under <= 0", "<= 0 %", 0, 3, "pass", "exact"],
  ["two failures under = 0", "= 0 %", 2, 33_302, "fail", "2 over"],
])("%s, %s", (_case, limit, failed, requests, state, margin) => {
  const judgement = judge(errorRate, { limit }, [run(failed, requests)]);
  expect({ state: judgement.state, margin: plain(judgement.margin) }).toEqual({ state, margin });
});

test.each([
  [40, "pass"],
  [50, "warn"],
  [70, "warn"],
  [100, "fail"],
])("with a warning line of 0.5 %% and a limit of 1 %%, %d of 10,000 is %s", (failed, state) => {
  expect(judge(errorRate, { limit: "< 1 %", warn: "< 0.5 %" }, [run(failed, 10_000)]).state).toBe(state);
});

test.each([
  ["requests unknown", run(3, null), "The file does not count requests."],
  ["failures unknown", run(null, 300), "The file does not count failures."],
  ["no request", run(0, 0), "The run made no request."],
  ["more failures than requests", run(11, 10), "The file counts more failures than requests."],
])("with %s there is no evidence", (_case, reading, reason) => {
  const judgement = judge(errorRate, { limit: "< 1 %" }, [reading]);
  expect(judgement).toMatchObject({ state: "none", observed: null });
  expect(judgement.sentence).toContain(reason);
});

test("the smoke run's one real failure of 396 is thin against 1 %, and says so beside the tool's figure", () => {
  const reading = loadReading(locustSmoke(), { expectedRules: [nonexistent] });
  const judgement = judge(errorRate, { limit: "< 1 %" }, [reading]);
  expect(judgement).toMatchObject({ state: "thin", sample: "1 of 396 failed" });
  expect(plain(judgement.observed)).toBe("0.253 %");
  expect(plain(judgement.margin)).toBe("up to 1.19 %");
  expect(judgement.missing).toMatch(/^Needs about [\d,]+ requests at this margin\.$/);
  const note = judgement.notes.find(({ code }) => code === "expected-as-failure");
  expect(plain(note?.sentence)).toBe(
    "Locust counts 21 provoked errors of /api/nonexistent [404] as failures. Locust: 94.7 % of all; without provoked errors: 99.7 %.",
  );
});

test("without a rule the smoke run fails by the tool's own count", () => {
  const judgement = judge(errorRate, { limit: "< 1 %" }, [loadReading(locustSmoke())]);
  expect(judgement.state).toBe("fail");
  expect(plain(judgement.sentence)).toBe(
    "Required under 1 %, observed 5.28 % (22 of 417 failed by Locust’s own count), 4.3 pts over.",
  );
});

test("the peak run's failures are all provoked, so none of 31,914 failed", () => {
  const judgement = judge(errorRate, { limit: "< 1 %" }, [loadReading(locustPeak(), { expectedRules: [nonexistent] })]);
  expect(judgement).toMatchObject({ state: "pass", sample: "0 of 31,914 failed" });
  expect(plain(judgement.margin)).toBe("up to 0.00939 %");
  expect(judgement.notes.map((note) => note.code)).toEqual(["independence-assumed", "expected-as-failure"]);
});

test("the k6 load run fails with 15,938 of 17,184 requests", () => {
  const judgement = judge(errorRate, { limit: "< 1 %" }, [loadReading(k6Load())]);
  expect(judgement).toMatchObject({ state: "fail", sample: "15,938 of 17,184 failed" });
  expect(plain(judgement.observed)).toBe("92.7 %");
  expect(plain(judgement.margin)).toBe("91.7 pts over");
});

test("limited requests leave the denominator where outcomes are told apart", () => {
  const overall = slice({ requests: 1000, failed: 900, outcomes: { ok: 99, limited: 900, server: 1 } });
  const judgement = judge(errorRate, { limit: "< 5 %" }, [loadReading(loadEvidence({ overall }))]);
  expect(judgement).toMatchObject({ state: "pass", sample: "1 of 100 failed" });
});

test("an endpoint whose every request is provoked leaves nothing to judge", () => {
  const reading = loadReading(locustSmoke(), { expectedRules: [nonexistent] });
  const judgement = judge(errorRate, { limit: "< 1 %", endpoint: "/api/nonexistent [404]" }, [reading]);
  expect(judgement.state).toBe("none");
  expect(judgement.sentence).toContain("none is left to judge");
});

test("an endpoint is judged by its own requests", () => {
  const judgement = judge(errorRate, { limit: "< 1 %", endpoint: "PATCH /api/v1/agents/{id}" }, [
    loadReading(locustSmoke()),
  ]);
  expect(judgement).toMatchObject({ state: "fail", sample: "1 of 24 failed" });
});

test("failures that come in clusters leave a sample that is worth less, and says so", () => {
  // 100 of 10,000 in one window of ten: D = (1000 · 0.09² + 9 · 1000 · 0.01²) / (9 · 0.01 · 0.99) = 101.01, so n is 99.
  const windows = {
    windowSeconds: 1,
    requests: Array.from({ length: 10 }, () => 1000),
    failed: Array.from({ length: 10 }, (_, index) => (index === 0 ? 100 : 0)),
    responses: null,
    endpoints: [],
  };
  const evidence = loadEvidence({ overall: slice({ requests: 10_000, failed: 100 }), windows });
  const clustered = judge(errorRate, { limit: "< 2 %" }, [loadReading(evidence)]);
  expect(clustered).toMatchObject({ state: "thin", sample: "100 of 10,000 failed, worth 99 after clustering" });
  expect(plain(clustered.sentence)).toContain("10,000 requests, worth 99 after clustering, leave up to");
  const scattered = { ...windows, failed: Array.from({ length: 10 }, () => 10) };
  const even = judge(errorRate, { limit: "< 2 %" }, [loadReading({ ...evidence, windows: scattered })]);
  expect(even).toMatchObject({ state: "pass", sample: "100 of 10,000 failed" });
  expect(even.notes).toEqual([]);
});
