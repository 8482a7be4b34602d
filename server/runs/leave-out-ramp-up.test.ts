import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { Evaluation } from "@/core/evaluation/evaluation";
import { isLoad } from "@/core/evidence/reading";
import { junit, type TestProject, testProject } from "@/server/uploads/testing";
import { leaveOutRampUp } from "./leave-out-ramp-up";
import { readRun } from "./read-run";

const sample = (name: string) => readFile(`samples/${name}`);
const policy =
  "name: P\ncriteria:\n  - id: p99\n    kind: latency-percentile\n    percentile: 99\n    category: R\n    scenario: load\n    limit: < 100 ms\n";

async function loadRun() {
  const project = await testProject({ policy });
  await project.hand("load-summary.json", await sample("stratum-ai/load-summary.json"));
  await project.hand("load.ndjson.gz", await sample("stratum-ai/load.ndjson.gz"));
  const { ctx } = project;
  const choose = (leaveOut: boolean) =>
    leaveOutRampUp({ ctx, input: { project: project.project.slug, number: 1, leaveOut } });
  return { ...project, choose };
}

async function shown({ ctx, project }: Pick<TestProject, "ctx" | "project">) {
  const run = await readRun({ ctx, input: { project: project.slug, number: 1 } });
  if (!isLoad(run.reading)) throw new Error("It is a load run.");
  return { ...run, reading: run.reading };
}

async function observed({ ctx, release }: Pick<TestProject, "ctx" | "release">) {
  const row = await ctx.db.evaluation.findFirstOrThrow({
    where: { releaseId: release.id },
    orderBy: { number: "desc" },
  });
  return Evaluation.parse(row.body).criteria[0]?.observed;
}

describe("a run of which single requests are on file", () => {
  test("is judged without its ramp-up when somebody leaves it out, and as before when it is taken in again", async () => {
    const project = await loadRun();
    const [before, judgedBefore] = [await shown(project), await observed(project)];
    expect(before.reading).toMatchObject({ leftOutSeconds: null, evidence: { rampUpSeconds: { value: 30 } } });

    expect(await project.choose(true)).toEqual({ number: 1, revision: 3 });
    const without = await shown(project);
    expect(without.reading.leftOutSeconds).toBe(30);
    const [whole, rest] = [before.reading.evidence, without.reading.evidence];
    expect(rest.overall.requests?.value).toBeLessThan(whole.overall.requests?.value ?? 0);
    const sum = rest.endpoints.reduce((total, { requests }) => total + (requests?.value ?? 0), 0);
    expect(sum).toBe(rest.overall.requests?.value);
    expect(rest.durationSeconds?.value).toBeCloseTo((whole.durationSeconds?.value ?? 0) - 30, 6);
    expect(rest.overall.okLatency?.count?.value).toBe(without.figures?.overall.byOutcome?.ok);
    expect(rest.thresholds).toEqual(whole.thresholds);
    expect(without.endedAt).toBe(before.endedAt);
    expect(await observed(project)).not.toBe(judgedBefore);

    await project.choose(false);
    const again = await shown(project);
    const { id: _, ...reading } = again.reading;
    const { id: _before, ...first } = before.reading;
    expect(reading).toEqual(first);
    expect(await observed(project)).toBe(judgedBefore);
    expect(again.history.map(({ cause }) => cause)).toEqual([
      "its ramp-up was taken in again",
      "its ramp-up was left out",
      "joined with load.ndjson.gz",
      "read from its file",
    ]);
  });

  test("keeps its reading when it is told what it knows", async () => {
    const project = await loadRun();
    expect(await project.choose(false)).toEqual({ number: 1, revision: 2 });
  });

  test("has its ramp-up in again when another file of it comes", async () => {
    const project = await loadRun();
    await project.choose(true);
    const older = await readFile("server/uploads/fixtures/load-summary-export.json");
    await project.hand("load-summary-export.json", older);
    expect((await shown(project)).reading).toMatchObject({
      leftOutSeconds: null,
      evidence: { overall: { requests: { value: 17184 } } },
    });
  });
});

test("a run of which only percentiles are on file keeps its ramp-up, and says why", async () => {
  const { ctx, project, hand } = await testProject();
  for (const part of ["stats", "stats_history"])
    await hand(`peak_${part}.csv`, await sample(`agentic-platform-v2/peak_${part}.csv`));
  const input = { project: project.slug, number: 1, leaveOut: true };
  await expect(leaveOutRampUp({ ctx, input })).rejects.toMatchObject({ code: "conflict" });
});

test("a test run has no ramp-up", async () => {
  const { ctx, project, hand } = await testProject();
  await hand("a.xml", junit({ one: "passed" }));
  const input = { project: project.slug, number: 1, leaveOut: true };
  await expect(leaveOutRampUp({ ctx, input })).rejects.toMatchObject({ code: "not-found" });
});
