import { beforeAll, describe, expect, test } from "vitest";
import type { RunDetail } from "@/core/contract/runs";
import { listBlockers } from "@/server/blockers/list-blockers";
import type { Context } from "@/server/context";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { listFindings } from "@/server/findings/list-findings";
import { readSecurity } from "@/server/findings/read-security";
import { readPlan } from "@/server/plan/read-plan";
import { listRisks } from "@/server/risks/list-risks";
import { loadFigures, runsByFile } from "./figures";
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
  ["POST /api/v1/goals/", 145, 145],
  ["POST /api/v1/tasks/", 137, 137],
  ["GET /api/v1/agents/{id}", 79, 79],
  ["PATCH /api/v1/agents/{id}", 72, 48],
  ["GET /api/v1/goals/{id}", 85, 85],
  ["PATCH /api/v1/goals/{id}", 53, 53],
  ["PATCH /api/v1/tasks/{id}", 52, 52],
])("%s: of %i requests %i failed before the fixes, none after", (name, requests, failed) => {
  expect(loadFigures(run("smoke-before")).endpoint(name)?.slice(0, 2)).toEqual([requests, failed]);
  expect(loadFigures(run("smoke-after-fixes")).endpoint(name)?.[1]).toBe(0);
});

test.each([
  ["smoke-after-fixes", 10, { requests: 1634, failed: 0, p50Ms: 12, p95Ms: 31.9, p99Ms: 50, perSecond: 27 }],
  ["smoke", 10, { requests: 391, failed: 0, p50Ms: 12, p95Ms: 31, p99Ms: 53, perSecond: 6.9 }],
  ["normal", 50, { requests: 10_437, failed: 0, p50Ms: 14, p95Ms: 39, p99Ms: 76, maxMs: 547, perSecond: 35.2 }],
  ["peak", 200, { requests: 83_664, failed: 1, p50Ms: 21, p95Ms: 120, p99Ms: 330, maxMs: 1906, perSecond: 140.2 }],
  ["endurance", 100, { requests: 127_634, failed: 1, p50Ms: 15, p95Ms: 59, p99Ms: 170, maxMs: 1736, perSecond: 71 }],
])("%s, %i users", (name, users, expected) => {
  expect(loadFigures(run(name))).toMatchObject({ ...expected, users });
});

test("the four rungs are the report's 222,126 requests with 2 failures", () => {
  const rungs = ["smoke", "normal", "peak", "endurance"].map((name) => loadFigures(run(name)));
  expect(rungs.reduce((sum, { requests }) => sum + (requests ?? 0), 0)).toBe(222_126);
  expect(rungs.reduce((sum, { failed }) => sum + (failed ?? 0), 0)).toBe(2);
});

test("six fixes are verified by the smoke run before and after them", async () => {
  const { blockers } = await listBlockers({ ctx, input });
  const fixes = blockers.filter(({ afterRun }) => afterRun === run("smoke-after-fixes")?.number && afterRun !== null);
  const fromSmoke = fixes.filter(({ beforeRun }) => beforeRun === run("smoke-before")?.number);
  expect(fromSmoke.map(({ state, change }) => [state, change])).toEqual([
    ["verified", "platform/src/L01_data_layer/routers/goals.py"],
    ["verified", "platform/src/L01_data_layer/routers/plans.py"],
    ["verified", "platform/src/L01_data_layer/services/agent_registry.py"],
    ["verified", "platform/src/L01_data_layer/services/agent_registry.py"],
    ["verified", "platform/load-tests/locustfile-api.py"],
    ["verified", "platform/load-tests/locustfile-api.py"],
  ]);
});

test("131 candidates: 80 were audited in the file, 51 closed at once with one reason", async () => {
  const { counts } = await readSecurity({ ctx, input });
  expect(counts).toMatchObject({ total: 131, auditedByFile: 80, byDecision: { "false positive": 131 } });
  const { evaluation } = await readGoNoGo({ ctx, input });
  const secrets = evaluation.criteria.find(({ id }) => id === "secrets");
  expect(secrets).toMatchObject({ state: "pass", observed: "0 without a reason" });
  expect(secrets?.notes.find(({ code }) => code === "bulk-triaged")?.sentence).toContain("closed 51 findings");
});

test("three risks are resolved, two remain", async () => {
  const { risks } = await listRisks({ ctx, input });
  expect(risks.map(({ title, state, likelihood }) => [title, state, likelihood])).toEqual([
    ["Longer load tests reveal problems", "open", "low"],
    ["Production differs from the test environment", "open", "medium"],
    ["API endpoints are not functional", "resolved", "high"],
    ["Performance characteristics are unknown", "resolved", "medium"],
    ["Security findings block the launch", "resolved", "medium"],
  ]);
});

test.each([
  ["Failure mode testing (database down, Redis down)", "failover-drill"],
  ["Backup and recovery validation", "backup-restore"],
])("%s is planned, and no record of it is on file", async (text, criterionId) => {
  const { phases } = await readPlan({ ctx, input });
  const item = phases.flatMap(({ items }) => items).find((one) => one.text === text);
  expect(item).toMatchObject({ criterionId, standing: "not done", criterion: { state: "none" } });
});

test("the verdict is to measure, not to go: what was not measured holds it", async () => {
  const { evaluation } = await readGoNoGo({ ctx, input });
  expect(evaluation.verdict).toBe("HOLD");
  expect(evaluation.readiness).toEqual({ provenPercent: 61, possiblePercent: 94 });
});

describe("where the report of day 3 contradicts its files, they are shown", () => {
  test("“~80 medium and ~51 low” of three scanners are 131 candidates of one, none of them ranked", async () => {
    const { total, choices } = await listFindings({
      ctx,
      input: { ...input, query: { sort: "severity", page: 1 } },
    });
    expect(total).toBe(131);
    expect(choices.scanner).toEqual([{ value: "detect-secrets", count: 131 }]);
    expect(choices.severity).toEqual([{ value: "unknown", count: 131 }]);
  });

  test("two runs of “10 users, 1 minute” are 391 and 1,634 requests: both are on file, the later one counts", async () => {
    const { evaluation } = await readGoNoGo({ ctx, input });
    const smoke = evaluation.criteria.find(({ id }) => id === "smoke-errors");
    expect(smoke?.sentence).toContain("0 of 391");
  });
});
