import { beforeAll, describe, expect, test } from "vitest";
import type { RunDetail } from "@/core/contract/runs";
import { listBlockers } from "@/server/blockers/list-blockers";
import type { Context } from "@/server/context";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { itemHistory } from "@/server/plan/item-history";
import { readPlan } from "@/server/plan/read-plan";
import { listUploads } from "@/server/uploads/list-uploads";
import { loadFigures, noteOf, percentOf, runsByFile } from "./figures";
import { enteredDemonstration } from "./testing";

const project = "automation-orchestrator";
const release = "as-reported-on-5-february-2026";
const input = { project, release };

let ctx: Context;
let runs: Map<string, RunDetail>;

beforeAll(async () => {
  ({ ctx } = await enteredDemonstration());
  runs = await runsByFile(ctx, project, release);
}, 600_000);

describe("the four runs say what the report of 5 February 2026 says", () => {
  test.each([
    ["initial", "34.73", { requests: 6801, failed: 6801 - 2362, meanMs: 2400, minMs: 616, maxMs: 181_900 }],
    ["revalidation", "81.71", { requests: 82, failed: 82 - 67, meanMs: 67_100, minMs: 364, maxMs: 253_900 }],
    ["single-worker", "85.10", { requests: 537, failed: 537 - 457, meanMs: 46_400, maxMs: 236_000, p99Ms: 218_000 }],
    ["four-workers", "98.58", { requests: 2739, failed: 2739 - 2700, meanMs: 8900, maxMs: 55_000, p99Ms: 34_000 }],
  ])("%s: %s %% of requests succeeded, by 50 users", (name, success, expected) => {
    const figures = loadFigures(runs.get(`${name}_stats.csv`));
    expect(figures).toMatchObject({ ...expected, users: 50 });
    expect(percentOf((figures.requests ?? 0) - (figures.failed ?? 0), figures.requests)).toBe(success);
  });

  test.each([
    ["initial", 69_000, 260_000],
    ["revalidation", 63_000, 155_000],
    ["single-worker", null, 205_000],
    ["four-workers", null, 26_000],
  ])("%s: p50 %s ms, p95 %s ms", (name, p50Ms, p95Ms) => {
    expect(loadFigures(runs.get(`${name}_stats.csv`))).toMatchObject({ p50Ms, p95Ms });
  });

  test.each([
    ["POST /api/auth/login", 50, 2.96],
    ["GET /api/auth/keys", 47, 8.48],
    ["GET /api/auth/me", 172, 7.56],
    ["GET /api/campaigns", 159, 15.97],
    ["POST /api/campaigns/{id}/metrics", 50, 8.65],
    ["GET /api/leads", 470, 8.81],
    ["POST /api/leads [POST]", 164, 9.56],
    ["GET /api/leads/{id}", 126, 8.91],
    ["POST /api/workflows", 597, 8.51],
    ["GET /api/workflows/{id}/status", 243, 8.13],
    ["GET /docs", 120, 8.82],
    ["GET /health", 286, 7.11],
    ["GET /health/detailed", 125, 6.84],
    ["GET /metrics", 53, 16.21],
    ["GET /openapi.json", 38, 9.39],
  ])("four workers: %s was asked %i times, in %f s on average, and never failed", (name, requests, seconds) => {
    expect(loadFigures(runs.get("four-workers_stats.csv")).endpoint(name)).toEqual([
      requests,
      0,
      Math.round(seconds * 1000),
    ]);
  });

  test("the 39 provoked 404s stand apart: without them every request succeeded", () => {
    const run = runs.get("four-workers_stats.csv");
    expect(run?.figures?.overall).toMatchObject({ failures: 0, expected: 39, counted: 2700 });
    expect(loadFigures(run).endpoint("GET /api/nonexistent [404]")).toEqual([39, 39, 9910]);
  });

  test.each([
    ["initial", "POST /api/auth/login", 65, 50],
    ["revalidation", "POST /api/auth/login", 28, 0],
    ["revalidation", "GET /health/detailed", 1, 1],
  ])("%s: of %s, %i were asked and %i failed", (name, endpoint, requests, failed) => {
    expect(
      loadFigures(runs.get(`${name}_stats.csv`))
        .endpoint(endpoint)
        ?.slice(0, 2),
    ).toEqual([requests, failed]);
  });
});

test("six phases, of which the last is planned; the hardening was implemented before it was validated", async () => {
  const { phases } = await readPlan({ ctx, input });
  expect(phases.map(({ name, share }) => [name.split(":")[0], share.done, share.total])).toEqual([
    ["Phase 1", 1, 1],
    ["Phase 2", 4, 4],
    ["Phase 3", 1, 1],
    ["Phase 4", 1, 1],
    ["Phase 5", 5, 5],
    ["Phase 6", 0, 3],
  ]);
  const redis = phases[4]?.items[0];
  const { 0: last } = await itemHistory({ ctx, input: { ...input, itemId: redis?.id ?? "" } });
  expect(last?.changes).toContainEqual({ field: "state", before: "partial", after: "done" });
});

test("the targets of the report are met, and a full integration test is still missing", async () => {
  const { evaluation, history } = await readGoNoGo({ ctx, input });
  expect(evaluation.criteria.map(({ id, required, observed, state }) => [id, required, observed, state])).toEqual([
    ["load-errors", "< 5\u00a0%", "0\u00a0%", "pass"],
    ["load-p95", "< 30\u00a0s", "26\u00a0s", "pass"],
    ["no-item-blocked", "0 blocked", "0 blocked", "pass"],
    ["hardening", "≥ 100\u00a0% done", "100\u00a0%", "pass"],
    ["integration", "≥ 100\u00a0% done", "0\u00a0%", "fail"],
  ]);
  expect(evaluation.verdict).toBe("CONDITIONAL GO");
  expect([...new Set(history.map(({ verdict }) => verdict))]).toEqual(["HOLD", "NO-GO", "CONDITIONAL GO"]);
});

test("five blockers are verified by the run after their fix, two fixes are left", async () => {
  const { blockers } = await listBlockers({ ctx, input });
  const numberOf = (name: string) => runs.get(`${name}_stats.csv`)?.number;
  const facts = blockers.map(({ title, state, change, beforeRun, afterRun }) => [
    title.split(" (")[0],
    state,
    change,
    beforeRun,
    afterRun,
  ]);
  const validated = [numberOf("initial"), numberOf("revalidation")];
  expect(facts).toEqual([
    ["Fix #2: PUT endpoint fails in validation", "being fixed", null, null, null],
    ["Fix #3: CRM operations hold up requests", "fixed", null, null, null],
    ["Login is refused", "verified", "850110a", ...validated],
    ["Endpoints are missing", "verified", "850110a", ...validated],
    ["CRM requests go to invalid addresses", "verified", "850110a", ...validated],
    ["Workflows are refused as invalid", "verified", "10884c6", ...validated],
    ["One worker is saturated by 50 users", "verified", null, numberOf("single-worker"), numberOf("four-workers")],
  ]);
});

describe("where the report contradicts itself, it is said", () => {
  test("a p95 of 260 s cannot lie above a maximum of 181.9 s", () => {
    expect(noteOf(runs.get("initial_stats.csv"), "impossible")).toContain("percentile of 260\u00a0s is above");
  });

  test("62 resets, 11 disconnects and 8 provoked 404s are 81, not 80: the list is not joined with the run", async () => {
    const list = runs.get("single-worker_failures.csv");
    const failures = list?.reading.evidence.kind === "load" ? list.reading.evidence.failures : [];
    expect(failures?.map(({ message, count }) => [message.split("(")[0], count])).toEqual([
      ["ConnectionResetError", 62],
      ["RemoteDisconnected", 11],
      ["HTTPError", 8],
    ]);
    const { uploads } = await listUploads({ ctx, input: { project, before: null } });
    const warnings = uploads.find(({ filename }) => filename === "single-worker_failures.csv")?.receipt?.warnings;
    expect(warnings?.find(({ code }) => code === "not-joined")?.message).toContain(
      "The totals count 80 failed requests, the list adds up to 81.",
    );
  });

  test("the failures of which a cause is named are 1,559 of 4,439", () => {
    const { evidence } = runs.get("initial_stats.csv")?.reading ?? {};
    const failures = evidence?.kind === "load" ? (evidence.failures ?? []) : [];
    const named = failures.filter(({ message }) => message.startsWith("HTTPError"));
    expect(named.reduce((sum, { count }) => sum + count, 0)).toBe(50 + 1087 + 422);
    expect(failures.reduce((sum, { count }) => sum + count, 0)).toBe(4439);
  });
});
