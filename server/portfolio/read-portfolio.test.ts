import { expect, test } from "vitest";
import { actingPerson, projectWith } from "@/server/people/testing";
import { junit, testProject } from "@/server/uploads/testing";
import { readPortfolio } from "./read-portfolio";

const policy = `
name: Launch
criteria:
  - id: tests
    title: Tests of the release
    kind: tests-none-failing
    freshness: 3 d
`;

test("a project shows the course of its readiness, the age of its evidence and what expires before its launch", async () => {
  const { ctx, project, release, hand } = await testProject({ policy, now: "2026-11-20T14:00:00Z" });
  await ctx.db.release.update({ where: { id: release.id }, data: { targetAt: new Date("2026-11-30T00:00:00Z") } });
  await hand("junit.xml", junit({ alpha: "passed" }, "2026-11-20T10:00:00"));
  const { projects, expiries } = await readPortfolio({ ctx });
  const own = projects.find(({ slug }) => slug === project.slug);
  expect(own).toMatchObject({
    coverage: { decided: 1, total: 1 },
    ages: { freshest: { title: "Tests of the release" }, stalest: { title: "Tests of the release" }, isStale: false },
    line: [{ provenPercent: 100 }],
  });
  expect(expiries.filter((one) => one.project.slug === project.slug)).toMatchObject([
    { title: "Tests of the release", expiresAt: "2026-11-23T10:00:01.500Z" },
  ]);
});

test("nobody sees the projects of others", async () => {
  const { project } = await testProject({ policy });
  const { ctx, person } = await actingPerson();
  const shared = await projectWith(ctx.db, { [person.id]: "viewer" });
  const { projects } = await readPortfolio({ ctx });
  expect(projects.map(({ slug }) => slug)).toEqual([shared.slug]);
  expect(projects.map(({ slug }) => slug)).not.toContain(project.slug);
});
