import { expect, test } from "vitest";
import { actingPerson } from "@/server/people/testing";
import { junit, testProject } from "@/server/uploads/testing";
import { readOverview } from "./read-overview";

const policy = `
name: Launch
criteria:
  - id: tests
    kind: tests-none-failing
    category: Tests
  - id: drill
    kind: record-age
    category: Operations
    type: failover drill
    within: 90 d
`;

test("an empty project has an overview that says what is not there", async () => {
  const { ctx, project } = await testProject({ policy });
  const overview = await readOverview({ ctx, input: { project: project.slug, release: null } });
  expect(overview).toMatchObject({
    evaluation: { verdict: "HOLD" },
    changes: null,
    ladder: [],
    phases: [],
    snapshot: null,
    tests: [],
    trends: [],
    recent: { uploads: [], total: 0 },
  });
  expect(overview.categories.map(({ name, states }) => [name, states])).toEqual([
    ["Tests", { none: 1 }],
    ["Operations", { none: 1 }],
  ]);
});

test("what is handed in shows as recent, as a point of its trend, and in the sentence of its category", async () => {
  const { ctx, project, hand } = await testProject({ policy });
  await hand("junit.xml", junit({ alpha: "passed", beta: "failure" }, "2026-11-19T10:00:00"), { suite: "unit" });
  await hand("later.xml", junit({ alpha: "passed", beta: "passed" }, "2026-11-20T10:00:00"), { suite: "unit" });
  const overview = await readOverview({ ctx, input: { project: project.slug, release: null } });
  expect(overview.recent.uploads.map(({ filename, feeds }) => [filename, feeds.length])).toEqual([
    ["later.xml", 1],
    ["junit.xml", 1],
  ]);
  expect(overview.tests.map(({ total, failing }) => [total, failing])).toEqual([
    [2, 1],
    [2, 0],
  ]);
  const [trend] = overview.trends;
  expect(trend).toMatchObject({ criterionId: "tests", unit: "count", limit: 0 });
  expect(trend?.points.map(({ value, state }) => [value, state])).toEqual([
    [1, "fail"],
    [0, "pass"],
  ]);
  expect(overview.categories[0]).toMatchObject({ name: "Tests", sentence: "Its requirement holds." });
});

test("an open blocker that stops the launch stands on the overview, one that does not is left to its register", async () => {
  const { ctx, project, release } = await testProject({ policy });
  const blocker = { releaseId: release.id, openedAt: ctx.now(), updatedAt: ctx.now() };
  await ctx.db.blocker.createMany({
    data: [
      { ...blocker, number: 1, title: "Routes are missing", state: "being_fixed" },
      { ...blocker, number: 2, title: "Slow build", stopsLaunch: false },
      { ...blocker, number: 3, title: "Mended", state: "verified" },
    ],
  });
  const { blockers } = await readOverview({ ctx, input: { project: project.slug, release: null } });
  expect(blockers).toEqual([{ number: 1, title: "Routes are missing", state: "being fixed", owner: null }]);
});

test("somebody outside the project does not find its overview", async () => {
  const { project } = await testProject({ policy });
  const { ctx } = await actingPerson();
  const input = { project: project.slug, release: null };
  await expect(readOverview({ ctx, input })).rejects.toMatchObject({ code: "not-found" });
});
