import { expect, test } from "vitest";
import { junit, testProject } from "@/server/uploads/testing";
import { readGoNoGo } from "./read-go-no-go";

const input = (slug: string) => ({ project: slug, release: null });

test("a project without evidence is on hold, and nothing of it reads as a zero", async () => {
  const { ctx, project } = await testProject();
  const { evaluation, history } = await readGoNoGo({ ctx, input: input(project.slug) });
  expect(evaluation.verdict).toBe("HOLD");
  expect(evaluation.readiness).toEqual({ provenPercent: 0, possiblePercent: 100 });
  expect(evaluation.criteria.every(({ state, observed }) => state === "none" && observed === null)).toBe(true);
  expect(history).toHaveLength(1);
});

test("a project without a policy is on hold", async () => {
  const { ctx, project } = await testProject({ policy: null });
  const { evaluation, policyVersion } = await readGoNoGo({ ctx, input: input(project.slug) });
  expect([evaluation.verdict, evaluation.readiness, policyVersion]).toEqual(["HOLD", null, null]);
});

test("an evaluation that time has overtaken is made again before it is shown", async () => {
  const policy =
    "name: P\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    category: T\n    freshness: 2 h\n";
  const { ctx, project, hand } = await testProject({ policy, now: "2026-11-20T12:00:00Z" });
  await hand("a.xml", junit({ one: "passed" }, "2026-11-20T11:00:00"));
  expect((await readGoNoGo({ ctx, input: input(project.slug) })).evaluation.verdict).toBe("GO");
  const later = { ...ctx, now: () => new Date("2026-11-20T14:00:00Z") };
  const view = await readGoNoGo({ ctx: later, input: input(project.slug) });
  expect([view.evaluation.verdict, view.evaluation.criteria[0]?.state]).toEqual(["HOLD", "stale"]);
  expect(view.history.map(({ cause }) => cause)).toEqual(["upload of a.xml", "time"]);
});

test("a stored evaluation of another shape is made anew instead of failing the page", async () => {
  const { ctx, project, release } = await testProject();
  await readGoNoGo({ ctx, input: input(project.slug) });
  await ctx.db.evaluation.updateMany({ where: { releaseId: release.id }, data: { body: { engine: "0" } } });
  expect((await readGoNoGo({ ctx, input: input(project.slug) })).evaluation.verdict).toBe("HOLD");
});

test("the runs behind the criteria and what changed are told", async () => {
  const { ctx, project, hand } = await testProject();
  await hand("a.xml", junit({ one: "failure" }, "2026-11-20T10:00:00"));
  await hand("a.xml", junit({ one: "passed" }, "2026-11-20T11:00:00"));
  const { runs, changes } = await readGoNoGo({ ctx, input: input(project.slug) });
  expect(Object.values(runs)).toContainEqual({ number: 2, kind: "tests", title: "a" });
  expect(changes?.list.map(({ criterionId }) => criterionId)).toContain("tests-none-failing");
});
