import { beforeAll, describe, expect, test } from "vitest";
import type { RunDetail } from "@/core/contract/runs";
import type { Context } from "@/server/context";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { readPlan } from "@/server/plan/read-plan";
import { loadFigures, noteOf, percentOf, runsByFile } from "./figures";
import { enteredDemonstration } from "./testing";

const project = "stratum-ai";
const release = "as-reported-on-12-january-2026";

let ctx: Context;
let runs: Map<string, RunDetail>;

beforeAll(async () => {
  ({ ctx } = await enteredDemonstration());
  runs = await runsByFile(ctx, project, release);
}, 600_000);

describe("the load tests say what the report of 12 January 2026 says", () => {
  const limited = "rate_limited";
  test.each([
    ["smoke", 1, "4.05", 29.76],
    ["load", 25, "84.73", 25.34],
    ["stress", 100, "94.85", 20.6],
  ])("%s: %i users, %s %% limited, p95 %f ms, no application error, every check passed", (name, users, share, p95) => {
    const run = runs.get(`${name}-summary.json`);
    const figures = loadFigures(run);
    expect(figures).toMatchObject({ users, p95Ms: p95, failed: 0 });
    expect(percentOf(run?.limited?.limited ?? null, run?.limited?.whole ?? null)).toBe(share);
    expect(run?.limited?.metric).toBe(limited);
    expect(figures.metric("application_errors", "rate")).toBe(0);
    expect(run?.reading.evidence).toMatchObject({ checks: [{ fails: 0 }] });
    expect(noteOf(run, "reconstructed")).toBe(
      "Constructed from the report of 12 January 2026; no tool wrote this file.",
    );
  });

  test("the stress run made 13,121 requests at 38 a second, and 101 attempts to log in", () => {
    const figures = loadFigures(runs.get("stress-summary.json"));
    expect(figures).toMatchObject({ requests: 13_121, perSecond: 38, missed: ["rate_limited: rate<0.10"] });
    expect(figures.metric("login_attempts", "count")).toBe(101);
  });

  test.each([
    ["get_settings", 49.33, 300],
    ["update_settings", 26.14, 500],
    ["check_action", 12.4, 300],
    ["audit_log", 8.27, 500],
  ])("%s answered in %f ms at p95, under its limit of %i ms", (name, p95, limit) => {
    const run = runs.get("stress-summary.json");
    expect(loadFigures(run).metric(`${name}_duration`, "p(95)")).toBe(p95);
    expect(run?.reading.evidence).toMatchObject({
      thresholds: expect.arrayContaining([
        expect.objectContaining({ metric: `${name}_duration`, expression: `p(95)<${limit}`, state: "met" }),
      ]),
    });
  });
});

test.each([
  ["tests.integration", 52],
  ["tests.unit", 179],
])("of 231 tests, all passed, %s holds %i", (name, total) => {
  const run = runs.get("pytest-junit.xml");
  expect(run?.headline).toMatchObject({ counts: { total: 231, passed: 231 } });
  const groups = run?.reading.evidence.kind === "tests" ? run.reading.evidence.groups : [];
  const ours = groups.filter((group) => group.name === name || group.name.startsWith(`${name}.`));
  expect(ours.reduce((sum, { counts }) => sum + counts.passed, 0)).toBe(total);
});

test("five containers are healthy", () => {
  expect(runs.get("compose-ps.json")?.headline).toMatchObject({ counts: { total: 5, running: 5, healthy: 5 } });
});

test("eleven tasks are completed, with their commits, and the deployment is left to validate", async () => {
  const { phases } = await readPlan({ ctx, input: { project, release } });
  expect(phases.map(({ name, share }) => [name, share])).toEqual([
    ["Completed tasks", { done: 11, total: 11 }],
    ["Remaining work", { done: 0, total: 1 }],
  ]);
  const words = phases.flatMap(({ items }) => items.map((item) => item.words ?? "")).join(" ");
  for (const commit of ["d3a0fb7", "cf09fed", "6833345", "9380114"]) expect(words).toContain(commit);
});

describe("where the report goes beyond its figures, they are shown", () => {
  test("readiness is computed, neither the report's 82 % nor its 97 %", async () => {
    const { evaluation, release: shown, history } = await readGoNoGo({ ctx, input: { project, release } });
    expect(shown).toMatchObject({ state: "closed", commit: "d3a0fb7" });
    expect(evaluation).toMatchObject({ verdict: "NO-GO", readiness: { provenPercent: 47, possiblePercent: 82 } });
    expect(history.every((step) => step.reconstructed && step.at.startsWith("2026-01-12"))).toBe(true);
  });

  test.each(["load", "stress"])("“excellent latency” of the %s run is that of rejections", (name) => {
    const judged = runs.get(`${name}-summary.json`)?.criteria.find(({ id }) => id === `${name}-p95`);
    expect(judged).toMatchObject({ state: "thin" });
    expect(judged?.notes.map(({ code }) => code)).toContain("mostly-limited");
  });

  test("38 requests a second over 5 minutes 30 are 12,540, and the file's 13,121 stand beside the rate", () => {
    const figures = loadFigures(runs.get("stress-summary.json"));
    expect(330 * (figures.perSecond ?? 0)).toBe(12_540);
    expect(figures.requests).toBe(13_121);
  });
});

describe("in the present release", () => {
  let present: Map<string, RunDetail>;

  beforeAll(async () => {
    present = await runsByFile(ctx, project, "general-availability");
  });

  test("the load run is judged on its ok responses alone, which its point stream tells apart", () => {
    const run = present.get("load.ndjson.gz");
    expect(run?.files.map(({ filename }) => filename)).toEqual(["load.ndjson.gz", "load-summary.json"]);
    expect(run?.figures?.overall).toMatchObject({
      requests: 17_184,
      failures: 0,
      counted: 1246,
      byOutcome: { ok: 1246, limited: 15_938 },
    });
    const judged = run?.criteria.find(({ id }) => id === "load-p95");
    expect(judged).toMatchObject({ state: "pass", observed: "28.8\u00a0ms" });
    expect(judged?.notes.map(({ code }) => code)).not.toContain("mostly-limited");
    expect(run?.criteria.find(({ id }) => id === "load-thresholds")).toMatchObject({ state: "fail" });
  });

  test("the stress run, of which the summary alone is on file, still describes rejections", () => {
    const judged = present.get("stress-summary.json")?.criteria.find(({ id }) => id === "stress-p95");
    expect(judged?.notes.map(({ code }) => code)).toContain("mostly-limited");
  });
});
