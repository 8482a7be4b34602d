import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { junit, testProject } from "@/server/uploads/testing";
import { listRuns } from "./list-runs";
import { listTestResults } from "./list-test-results";
import { readRun } from "./read-run";

const sample = (name: string) => readFile(`samples/${name}`, "utf8");
const provoked = [{ name: "/api/nonexistent [404]", method: null, statuses: [404] }];

describe("a load run", () => {
  test("shows the failures as they are judged beside the tool's own", async () => {
    const { ctx, project, hand } = await testProject();
    await ctx.db.project.update({ where: { id: project.id }, data: { expectedRules: provoked } });
    await hand("smoke_stats.csv", await sample("agentic-platform-v2/smoke_stats.csv"));
    const run = await readRun({ ctx, input: { project: project.slug, number: 1 } });
    expect(run.figures?.overall).toMatchObject({ requests: 417, failures: 1, expected: 21, counted: 396 });
    expect(run.reading.evidence).toMatchObject({ overall: { failed: { value: 22 } } });
    expect(run.notes.map(({ code }) => code)).toContain("expected-as-failure");
    expect(run).toMatchObject({ limited: null, tests: null });
  });

  test("tells the share of 429 where a metric counts it", async () => {
    const { ctx, project, hand } = await testProject();
    await hand("stress-summary.json", await sample("stratum-ai/stress-summary.json"));
    const { limited } = await readRun({ ctx, input: { project: project.slug, number: 1 } });
    expect(limited).toMatchObject({ limited: 85_960, whole: 87_828, metric: "rate_limited" });
    expect(limited?.percent).toBeCloseTo(97.873, 3);
  });

  test("names the runs before and after it of the same scenario, by any of its names", async () => {
    const { ctx, project, hand } = await testProject();
    const uploads = [
      ["endurance_stats.csv", "endurance", "2026-11-20T10:00:00Z"],
      ["peak_stats.csv", "peak", "2026-11-20T11:00:00Z"],
      ["normal_stats.csv", "soak", "2026-11-20T12:00:00Z"],
    ] as const;
    for (const [name, scenario, startedAt] of uploads)
      await hand(name, await sample(`agentic-platform-v2/${name}`), { scenario, startedAt });
    const neighbours = async (number: number) => {
      const { previous, next } = await readRun({ ctx, input: { project: project.slug, number } });
      return [previous?.number, next?.number];
    };
    expect(await neighbours(1)).toEqual([undefined, 3]);
    expect(await neighbours(2)).toEqual([undefined, undefined]);
    expect(await neighbours(3)).toEqual([1, undefined]);
  });
});

describe("a test run", () => {
  test("has a pass rate out of what was executed, and filters that say how many they list", async () => {
    const { ctx, project, hand } = await testProject();
    await hand("a.xml", junit({ one: "passed", two: "failure", three: "skipped", four: "error" }));
    const { tests } = await readRun({ ctx, input: { project: project.slug, number: 1 } });
    expect(tests?.passRate).toEqual({ passed: 1, executed: 3, percent: 100 / 3 });
    expect(tests?.listed).toMatchObject({ all: 4, "not-passed": 2, failed: 1, errored: 1, skipped: 1, passed: 1 });
    const query = { outcome: "not-passed" as const, after: -1 };
    const listed = await listTestResults({ ctx, input: { project: project.slug, number: 1, query } });
    expect(listed.results.map(({ name }) => name)).toEqual(["two", "four"]);
  });

  test("without an executed test has no pass rate", async () => {
    const { ctx, project, hand } = await testProject();
    await hand("a.xml", junit({ one: "skipped" }));
    const { tests } = await readRun({ ctx, input: { project: project.slug, number: 1 } });
    expect(tests?.passRate).toBeNull();
  });
});

test("runs are listed newest first, one kind alone when asked for, and those before a run", async () => {
  const { ctx, project, hand } = await testProject();
  await hand("smoke_stats.csv", await sample("agentic-platform-v2/smoke_stats.csv"));
  await hand("a.xml", junit({ one: "passed" }));
  await hand("peak_stats.csv", await sample("agentic-platform-v2/peak_stats.csv"));
  const numbers = async (query: { kind?: "load" | "tests"; before?: number }) =>
    (await listRuns({ ctx, input: { project: project.slug, ...query } })).runs.map(({ number }) => number);
  expect(await numbers({})).toEqual([3, 2, 1]);
  expect(await numbers({ kind: "load" })).toEqual([3, 1]);
  expect(await numbers({ kind: "load", before: 3 })).toEqual([1]);
});

test("a run that another project has is not found", async () => {
  const other = await testProject();
  await other.hand("a.xml", junit({ one: "passed" }));
  const { ctx, project } = await testProject();
  await expect(readRun({ ctx, input: { project: project.slug, number: 1 } })).rejects.toMatchObject({
    code: "not-found",
  });
});
