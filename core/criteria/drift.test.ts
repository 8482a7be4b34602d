import { expect, test } from "vitest";
import type { LoadDrift } from "@/core/evidence/load";
import { loadEvidence } from "@/core/runs/testing/load-evidence";
import { drift } from "./drift";
import { loadReading, plain } from "./testing/readings";
import { judge } from "./testing/real-runs";

const run = (p95: LoadDrift["p95"], throughput: LoadDrift["throughput"] = null) =>
  loadReading(loadEvidence({ drift: { p95, throughput } }));
const tendency = (changePercent: number, pValue: number) => ({ changePercent, pValue });

test.each([
  ["a rise within the limit", tendency(9.9, 0.001), "pass", "rose by 9.9 %", "0.1 pts under"],
  ["a rise at the limit", tendency(10, 0.001), "fail", "rose by 10 %", "at the limit"],
  ["a rise beyond the limit", tendency(32, 0.001), "fail", "rose by 32 %", "22 pts over"],
  ["a rise that chance explains", tendency(32, 0.05), "pass", "rose by 32 %", "within chance"],
  ["a rise that chance hardly explains", tendency(32, 0.0499), "fail", "rose by 32 %", "22 pts over"],
  ["a fall", tendency(-40, 0.001), "pass", "fell by 40 %", "50 pts under"],
])("%s of p95 under < 10 %%", (_case, p95, state, observed, margin) => {
  const judgement = judge(drift, { limit: "< 10 %" }, [run(p95)]);
  expect({ state: judgement.state, observed: plain(judgement.observed), margin: plain(judgement.margin) }).toEqual({
    state,
    observed,
    margin,
  });
});

test.each([
  [tendency(-12, 0.001), "fail"],
  [tendency(12, 0.001), "pass"],
  [null, "none"],
])("throughput that changes so (%j) is %s", (throughput, state) => {
  expect(judge(drift, { measure: "throughput", limit: "< 10 %" }, [run(null, throughput)]).state).toBe(state);
});

test("a run that no file tells over time is undecided, and says what to upload", () => {
  for (const reading of [run(null), loadReading(loadEvidence())]) {
    const judgement = judge(drift, { limit: "< 10 %" }, [reading]);
    expect(judgement).toMatchObject({ state: "none", margin: "not in the file" });
    expect(judgement.action).toContain("_stats_history.csv");
  }
});

test("a drift beyond 10 % that chance does not explain is a note beside every claim, and makes none thin", () => {
  const judgement = judge(drift, { limit: "< 50 %" }, [run(tendency(32, 0.001), tendency(-20, 0.009))]);
  expect(judgement.state).toBe("pass");
  expect(judgement.notes.map(({ sentence }) => plain(sentence))).toEqual([
    "Within the run p95 rose by 32 % and throughput fell by 20 % from its beginning to its end, after the ramp-up.",
  ]);
});
