import { beforeAll, describe, expect, test } from "vitest";
import type { RunDetail } from "@/core/contract/runs";
import { listBlockers } from "@/server/blockers/list-blockers";
import type { Context } from "@/server/context";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { readPlan } from "@/server/plan/read-plan";
import { loadFigures, noteOf, percentOf, runsByFile } from "./figures";
import { enteredDemonstration } from "./testing";

const project = "agentic-platform-v2";
const release = "as-reported-on-18-january-2026";
const input = { project, release };

let ctx: Context;
let runs: Map<string, RunDetail>;

beforeAll(async () => {
  ({ ctx } = await enteredDemonstration());
  runs = await runsByFile(ctx, project, release);
}, 600_000);

const run = (name: string) => runs.get(`${name}_stats.csv`);

test.each([
  ["pip-audit", "pip-audit.json", 2.65, 0],
  ["npm audit", "npm-audit.json", 0, 0],
  ["Bandit", "bandit.json", 0.65, 0],
  ["detect-secrets", "detect-secrets.json", 52.2, 131],
  ["Trivy", "trivy.json", 19.83, 0],
])("%s: %s took %f s and found %i", (tool, file, seconds, findings) => {
  const scan = runs.get(file);
  expect(scan).toMatchObject({ tool, headline: { findings } });
  const { startedAt, endedAt } = scan ?? { startedAt: "", endedAt: "" };
  expect((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toBeCloseTo(seconds);
});

test.each([
  ["gateway-unauthenticated", 37, 29, "78.38"],
  ["smoke-before", 1126, 409, "36.32"],
  ["gateway-health-only", 140, 0, "0.00"],
])("%s: of %i requests %i failed, %s %%", (name, requests, failed, percent) => {
  expect(loadFigures(run(name))).toMatchObject({ requests, failed });
  expect(percentOf(failed, requests)).toBe(percent);
});

test("the run that was narrowed to health pages answered in 7.75 ms at p95, and does not carry the claim", async () => {
  expect(loadFigures(run("gateway-health-only"))).toMatchObject({ p95Ms: 7.75, users: 10 });
  const { evaluation } = await readGoNoGo({ ctx, input });
  const judged = evaluation.criteria.find(({ id }) => id === "gateway-errors");
  expect(judged).toMatchObject({ state: "fail", observed: "78.4\u00a0%" });
  expect(judged?.sentence).toContain("it cannot carry the claim and is left aside");
});

test("the missing gateway routes stopped the launch, with owner, effort, options and a date to decide by", async () => {
  const { blockers } = await listBlockers({ ctx, input });
  const blocker = blockers.find(({ title }) => title === "API Gateway routes are not implemented");
  expect(blocker).toMatchObject({
    priority: "P0",
    owner: "Backend team",
    effort: "2–3 days",
    decideOn: "2026-01-18",
    chosen: null,
    state: "verified",
  });
  expect(blocker?.options.map(({ label }) => label)).toEqual(["A", "B", "C"]);
  const { history } = await readGoNoGo({ ctx, input });
  expect(history.find(({ cause }) => cause === `blocker #${blocker?.number} opened`)?.verdict).toBe("NO-GO");
});

test("the criteria stand as they were first and as they were adapted, and alerts are due at p95 + 20 %", async () => {
  const { phases } = await readPlan({ ctx, input });
  const words = phases[0]?.items.map(({ text, words: said, state }) => [text, state, said]);
  expect(words?.map(([text, state]) => [text, state])).toEqual([
    ["Trivy installed", "done"],
    ["Security scan complete", "done"],
    ["Baseline load tests executed", "done"],
    ["Performance baselines documented", "in progress"],
    ["Prometheus alerts configured", "open"],
  ]);
  expect(words?.[2]?.[2]).toContain("Original: Full API");
  expect(words?.[2]?.[2]).toContain("Adapted: Health only");
  for (const [rung, limit] of [
    ["smoke", "37.2"],
    ["normal", "46.8"],
    ["peak", "144"],
    ["endurance", "70.8"],
  ]) {
    expect((1.2 * (loadFigures(run(rung ?? "")).p95Ms ?? 0)).toFixed(1)).toBe(Number(limit).toFixed(1));
    expect(words?.[4]?.[2]).toContain(`${rung} ${limit} ms`);
  }
});

describe("where the report of day 2 contradicts itself, it is said", () => {
  test("seven endpoints' failures add up to 599 of the total's 409", () => {
    expect(noteOf(run("smoke-before"), "impossible")).toContain(
      "The total row says 409 failures, the rows above it add up to 599.",
    );
  });

  test("an npm audit of 0.00 s audited nothing, so that “all dependencies secure” is not shown", async () => {
    expect(noteOf(runs.get("npm-audit.json"), "empty-scan")).toContain("No dependency was audited");
    const { evaluation } = await readGoNoGo({ ctx, input });
    const thin = evaluation.criteria.filter(({ id }) => ["open-findings", "scanners"].includes(id));
    expect(thin.map(({ state }) => state)).toEqual(["thin", "thin"]);
  });
});
