import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { Evaluation } from "@/core/evaluation/evaluation";
import { type TestProject, testProject } from "@/server/uploads/testing";
import { correctScenario } from "./correct-scenario";
import { readRun } from "./read-run";

const sample = (part: string) => readFile(`samples/agentic-platform-v2/peak_${part}.csv`, "utf8");
const policy =
  "name: P\ncriteria:\n  - id: p95\n    kind: latency-percentile\n    percentile: 95\n    category: R\n    scenario: peak\n    limit: < 500 ms\n";

async function correct({ ctx, project }: TestProject, scenario: string) {
  return correctScenario({ ctx, input: { project: project.slug, number: 1, scenario } });
}

async function scenarioOf({ ctx, project }: TestProject) {
  return (await readRun({ ctx, input: { project: project.slug, number: 1 } })).scenario;
}

async function state({ ctx, release }: TestProject) {
  const row = await ctx.db.evaluation.findFirstOrThrow({
    where: { releaseId: release.id },
    orderBy: { number: "desc" },
  });
  return Evaluation.parse(row.body).criteria[0]?.state;
}

test("a run whose files tell no scenario counts for one as soon as somebody names it", async () => {
  const project = await testProject({ policy });
  await project.hand("results_stats.csv", await sample("stats"));
  expect(await scenarioOf(project)).toBeNull();
  expect(await state(project)).toBe("none");
  expect(await correct(project, "peak")).toEqual({ number: 1, revision: 2 });
  expect(await scenarioOf(project)).toBe("peak");
  expect(await state(project)).not.toBe("none");
  const { history } = await readRun({ ctx: project.ctx, input: { project: project.project.slug, number: 1 } });
  expect(history[0]).toMatchObject({ cause: "its scenario was named: peak", by: "Mara Reyes" });
});

test("what a person named stays when a further file of the run says otherwise", async () => {
  const project = await testProject({ policy });
  await project.hand("peak_stats.csv", await sample("stats"));
  await correct(project, "stress");
  await project.hand("peak_stats_history.csv", await sample("stats_history"));
  expect(await scenarioOf(project)).toBe("stress");
});

test("to say what is known makes no reading", async () => {
  const project = await testProject({ policy });
  await project.hand("peak_stats.csv", await sample("stats"));
  expect(await correct(project, "peak")).toEqual({ number: 1, revision: 1 });
});

test("a stranger learns nothing, and a viewer may not", async () => {
  const project = await testProject({ policy });
  await project.hand("peak_stats.csv", await sample("stats"));
  const { ctx: other } = await testProject();
  const stranger = { ...other, actor: { ...other.actor, administrator: false } };
  await expect(correct({ ...project, ctx: stranger }, "load")).rejects.toMatchObject({ code: "not-found" });
  await project.ctx.db.membership.create({
    data: { projectId: project.project.id, userId: stranger.actor.userId, role: "viewer" },
  });
  await expect(correct({ ...project, ctx: stranger }, "load")).rejects.toMatchObject({ code: "forbidden" });
});
