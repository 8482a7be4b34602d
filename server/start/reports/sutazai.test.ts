import { beforeAll, describe, expect, test } from "vitest";
import type { RunDetail } from "@/core/contract/runs";
import { listBlockers } from "@/server/blockers/list-blockers";
import { readOperations } from "@/server/containers/read-operations";
import type { Context } from "@/server/context";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { readPlan } from "@/server/plan/read-plan";
import { listTestResults } from "@/server/runs/list-test-results";
import { runsByFile } from "./figures";
import { enteredDemonstration } from "./testing";

const project = "sutazai";
const release = "as-reported-on-18-november-2025";
const input = { project, release };

let ctx: Context;
let runs: Map<string, RunDetail>;

beforeAll(async () => {
  ({ ctx } = await enteredDemonstration());
  runs = await runsByFile(ctx, project, release);
}, 600_000);

test.each([
  ["pytest-junit.xml", { total: 254, failed: 28, errored: 5 }],
  ["playwright-junit.xml", { total: 55, passed: 54, failed: 1 }],
])("%s counts as the report of 18 November 2025 does", (file, counts) => {
  expect(runs.get(file)?.headline).toMatchObject({ counts });
});

test.each([
  ["test_login_with_real_password_verification", "errored"],
  ["test_account_lockout_after_5_failed_attempts", "errored"],
  ["test_refresh_token_generates_new_tokens", "errored"],
  ["test_duplicate_email_registration_fails", "errored"],
  ["test_transaction_rollback_on_error", "errored"],
  ["test_list_exchanges", "failed"],
  ["test_kong_admin_api", "failed"],
  ["test_register_user", "failed"],
  ["test_xss_in_user_profile", "failed"],
  ["test_shellgpt_command_generation", "failed"],
  ["test_gpt_engineer_generate_project", "failed"],
  ["test_weak_password_rejected", "failed"],
])("%s is %s", async (name, outcome) => {
  const number = runs.get("pytest-junit.xml")?.number ?? 0;
  const query = { outcome: "not-passed", after: -1 } as const;
  const { results, total } = await listTestResults({ ctx, input: { project, number, query } });
  expect(total).toBe(33);
  expect(results.find((result) => result.name === name)?.outcome).toBe(outcome);
});

test("phases 4 to 8 stand with their items and the time spent, and what is left by priority", async () => {
  const { phases } = await readPlan({ ctx, input });
  const minutes = (name: string) =>
    phases.find((phase) => phase.name.startsWith(name))?.items.reduce((sum, item) => sum + (item.minutesSpent ?? 0), 0);
  expect(phases.map(({ name, share }) => [name.split(":")[0], share.done, share.total])).toEqual([
    ["Phase 4", 2, 4],
    ["Phase 5", 8, 9],
    ["Phase 6", 3, 5],
    ["Phase 7", 3, 6],
    ["Phase 8", 5, 6],
    ["Remaining work", 0, 8],
  ]);
  expect([minutes("Phase 4"), minutes("Phase 5"), minutes("Phase 7")]).toEqual([10, 20 + 30 + 15 + 10 + 10 + 15, 20]);
  expect(phases.at(-1)?.items.map(({ priority }) => priority)).toEqual([
    "High",
    "High",
    "High",
    "Medium",
    "Medium",
    "Medium",
    "Low",
    "Low",
  ]);
});

test.each([
  ["postgres", "healthy", [10000]],
  ["redis", "unchecked", [10001]],
  ["neo4j", "healthy", [10002, 10003]],
  ["rabbitmq", "unchecked", [10004, 10005]],
  ["consul", "healthy", [10006, 10007]],
  ["kong", "healthy", [10008, 10009]],
  ["chromadb", "unchecked", [10100]],
  ["qdrant", "unchecked", [10101, 10102]],
  ["faiss", "healthy", [10103]],
  ["backend", "healthy", [10200]],
  ["frontend", "healthy", [11000]],
  ["ollama", "unchecked", [11434]],
  ["letta", "unchecked", [11401]],
  ["prometheus", "unchecked", [9090]],
  ["grafana", "unchecked", [3000]],
])("%s runs and is %s on its ports", async (service, state, ports) => {
  const { services } = await readOperations({ ctx, input: { project } });
  expect(services).toHaveLength(28);
  const row = services.find((one) => one.service === service);
  expect(row).toMatchObject({ state, containers: 1 });
  expect(row?.ports.map((port) => Number(/(\d+)->/.exec(port)?.[1]))).toEqual(ports);
});

test("six fixes are on record with their reason, three problems stop the launch", async () => {
  const { blockers } = await listBlockers({ ctx, input });
  expect(blockers.map(({ title, state, priority }) => [title, state, priority])).toEqual([
    ["Qdrant HTTP protocol errors (3 tests)", "open", "High"],
    ["Backend 500 errors in security tests (2 tests)", "open", "High"],
    ["AI agent endpoint configuration (2 tests)", "open", "High"],
    ["Event loops of fixtures conflict (5 errors)", "verified", null],
    ["RabbitMQ does not start (12 failures)", "verified", null],
    ["Kong is not running (8 failures)", "verified", null],
    ["Ollama has no model", "verified", null],
    ["test_weak_password_rejected expects the wrong status", "verified", null],
    ["The database pool size is in doubt", "verified", null],
  ]);
  expect((await readGoNoGo({ ctx, input })).evaluation.verdict).toBe("NO-GO");
});

describe("where the report contradicts itself or its file, the file is shown", () => {
  test("236 passed, 28 failed and 5 errors are 269, not 254: the file has 218 passed", () => {
    expect(236 + 28 + 5).toBe(269);
    const counts = { total: 254, passed: 218, failed: 28, errored: 5, skipped: 3, xfailed: 2 };
    expect(runs.get("pytest-junit.xml")?.headline).toMatchObject({ counts });
  });

  test("54 of 55 are 98.2 %, not 96.4 %", () => {
    expect(runs.get("playwright-junit.xml")?.tests?.passRate?.percent).toBeCloseTo((100 * 54) / 55);
  });

  test("of “28/28 healthy” 8 are, and the other 20 have no health check", async () => {
    expect(runs.get("compose-ps.json")?.headline).toMatchObject({
      counts: { total: 28, running: 28, healthy: 8, unchecked: 20 },
    });
    const { evaluation } = await readGoNoGo({ ctx, input });
    expect(evaluation.criteria.find(({ id }) => id === "services-healthy")).toMatchObject({ state: "thin" });
  });

  test("“all services containerized with health checks” is ticked and not proven", async () => {
    const { phases } = await readPlan({ ctx, input });
    const item = phases.flatMap(({ items }) => items).find(({ text }) => text.startsWith("All services containerized"));
    expect(item).toMatchObject({ state: "done", standing: "unproven" });
  });

  test("the “~245 of 254” after the fixes is an estimate: no such run is on file", () => {
    expect([...runs.keys()].sort()).toEqual(["compose-ps.json", "playwright-junit.xml", "pytest-junit.xml"]);
  });
});
