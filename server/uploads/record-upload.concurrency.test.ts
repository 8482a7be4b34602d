import { expect, test } from "vitest";
import { junit, testProject } from "./testing";

test("two uploads of the same new bytes at once make one artifact, one run and one evaluation more", async () => {
  const { ctx, project, hand } = await testProject();
  const content = junit({ alpha: "passed", beta: "failure" });
  const answers = await Promise.all([
    hand("junit.xml", content),
    hand("copy.xml", content),
    hand("junit.xml", content),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "repeat", "repeat"]);
  const where = { projectId: project.id };
  expect(await ctx.db.artifact.count({ where })).toBe(1);
  expect(await ctx.db.run.count({ where })).toBe(1);
  expect(await ctx.db.upload.count({ where })).toBe(1);
  expect(await ctx.db.evaluation.count({ where: { release: where } })).toBe(1);
});

test("uploads of different bytes at once all count, and their runs are numbered without a gap", async () => {
  const { ctx, project, hand } = await testProject();
  const times = Array.from({ length: 8 }, (_, minute) => `2026-11-20T11:0${minute}:00`);
  const answers = await Promise.all(
    times.map((at, index) => hand(`run-${index}.xml`, junit({ [`case ${index}`]: "passed" }, at), { suite: "unit" })),
  );
  expect(answers.map(({ outcome }) => outcome)).toEqual(times.map(() => "accepted"));
  const runs = await ctx.db.run.findMany({ where: { projectId: project.id }, orderBy: { number: "asc" } });
  expect(runs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("one idempotency key used by two requests at once is handled once", async () => {
  const { ctx, project, hand } = await testProject();
  const content = junit({ alpha: "passed" });
  const settled = await Promise.allSettled([
    hand("junit.xml", content, {}, "build-7"),
    hand("junit.xml", content, {}, "build-7"),
  ]);
  const outcomes = settled.map((one) => (one.status === "fulfilled" ? one.value.outcome : one.reason.code)).sort();
  expect([
    ["accepted", "repeat"],
    ["accepted", "conflict"],
  ]).toContainEqual(outcomes);
  expect(await ctx.db.run.count({ where: { projectId: project.id } })).toBe(1);
});
