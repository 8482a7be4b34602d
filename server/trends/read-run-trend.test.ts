import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { TrendQuery } from "@/core/contract/trends";
import { junit, type TestProject, testProject } from "@/server/uploads/testing";
import { readRunTrend } from "./read-run-trend";

const sample = (name: string) => readFile(`samples/${name}`, "utf8");

const read = ({ ctx, project }: TestProject, query: object = {}) =>
  readRunTrend({ ctx, input: { project: project.slug, query: TrendQuery.parse(query) } });

async function threeRuns(): Promise<TestProject> {
  const project = await testProject();
  const { hand } = project;
  await hand("a.csv", await sample("agentic-platform-v2/peak_stats.csv"), {
    scenario: "load",
    startedAt: "2026-09-01T10:00:00Z",
  });
  await hand("b.csv", await sample("agentic-platform-v2/normal_stats.csv"), {
    scenario: "Load test",
    startedAt: "2026-08-01T10:00:00Z",
  });
  await hand("c.csv", await sample("agentic-platform-v2/smoke_stats.csv"), {
    scenario: "sanity",
    startedAt: "2026-10-01T10:00:00Z",
  });
  await hand("tests.xml", junit({ one: "passed" }));
  return project;
}

test("the scenario with the most runs is followed by p95, aliases together, in the order of measurement", async () => {
  const trend = await read(await threeRuns());
  expect(trend).toMatchObject({
    scenario: "load",
    scenarios: [
      { name: "smoke", runs: 1 },
      { name: "load", runs: 2 },
    ],
    unnamed: 0,
    unit: "ms",
    older: 0,
    untold: [],
    limits: [{ criterionId: "p95-load", value: 500 }],
  });
  expect(trend.points.map(({ run }) => run)).toEqual([2, 1]);
});

test("the error rate is the one that is judged, with its counts and its limit", async () => {
  const trend = await read(await threeRuns(), { scenario: "smoke", measure: "error-rate" });
  expect(trend).toMatchObject({ unit: "%", limits: [], points: [{ run: 3, sample: "22 of 417" }] });
});

test("a run that is too small for the policy's limit is marked, and one that carries it is not", async () => {
  const project = await threeRuns();
  const columns =
    "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time," +
    "Average Content Size,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%";
  const figures = "20,0,10,10,5,30,100,2.0,0.0,10,11,12,13,20,25,28,29,30,30,30";
  await project.hand("d.csv", `${columns}\nGET,/a,${figures}\n,Aggregated,${figures}\n`, {
    scenario: "load",
    startedAt: "2026-10-05T10:00:00Z",
  });
  const { points } = await read(project);
  expect(points.at(-1)).toMatchObject({ run: 5, caution: expect.stringMatching(/requests/) });
  expect(points.find(({ run }) => run === 1)?.caution).toBeNull();
});

test("a scenario that no run names has no points, and a project without load runs has no scenario", async () => {
  expect(await read(await threeRuns(), { scenario: "spike" })).toMatchObject({ scenario: "spike", points: [] });
  expect(await read(await testProject())).toMatchObject({ scenario: null, scenarios: [], points: [] });
});

test("a withdrawn run is no point, and a release with a date is a mark", async () => {
  const project = await threeRuns();
  const { ctx, release } = project;
  await ctx.db.run.updateMany({ where: { projectId: project.project.id, number: 1 }, data: { active: false } });
  await ctx.db.release.update({ where: { id: release.id }, data: { targetAt: new Date("2026-09-15T00:00:00Z") } });
  const trend = await read(project, { scenario: "load" });
  expect(trend.points.map(({ run }) => run)).toEqual([2]);
  expect(trend.marks).toEqual([{ at: "2026-09-15T00:00:00.000Z", kind: "release", label: "First release" }]);
});
