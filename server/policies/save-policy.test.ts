import { expect, test } from "vitest";
import { actingPerson, projectWith } from "@/server/people/testing";
import { junit, testProject } from "@/server/uploads/testing";
import { readPolicy } from "./read-policy";
import { savePolicy } from "./save-policy";

const advisoryOnly =
  "name: Soft\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    category: Tests\n    blocking: false\n";

async function newest({ ctx, release }: Awaited<ReturnType<typeof testProject>>) {
  return ctx.db.evaluation.findFirstOrThrow({ where: { releaseId: release.id }, orderBy: { number: "desc" } });
}

test("a saved policy is the next version, and open releases are evaluated by it", async () => {
  const project = await testProject();
  await project.hand("a.xml", junit({ one: "failure" }));
  expect((await newest(project)).verdict).toBe("no_go");
  const draft = { text: advisoryOnly, baseVersion: 1 };
  const saved = await savePolicy({ ctx: project.ctx, input: { project: project.project.slug, draft } });
  expect(saved.version).toBe(2);
  expect(await newest(project)).toMatchObject({ verdict: "hold", cause: "policy version 2" });
});

test("a policy with mistakes is not saved, and each of them is told with its line", async () => {
  const { ctx, project } = await testProject();
  const draft = {
    text: "name: x\ncriteria:\n  - id: a\n    kind: magic\n    category: A\n  - id: a\n    kind: error-rate\n",
    baseVersion: 1,
  };
  const refused = savePolicy({ ctx, input: { project: project.slug, draft } });
  await expect(refused).rejects.toMatchObject({
    code: "invalid",
    details: expect.arrayContaining([expect.objectContaining({ line: 4 })]),
  });
  expect((await readPolicy({ ctx, input: { project: project.slug } }))?.version).toBe(1);
});

test("an edit of a version that is no longer the newest is refused", async () => {
  const { ctx, project } = await testProject();
  await savePolicy({ ctx, input: { project: project.slug, draft: { text: advisoryOnly, baseVersion: 1 } } });
  const late = savePolicy({
    ctx,
    input: { project: project.slug, draft: { text: `${advisoryOnly}\n`, baseVersion: 1 } },
  });
  await expect(late).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Version 2 was saved while you edited version 1"),
  });
});

test("of two who save the same version at once, one is told", async () => {
  const { ctx, project } = await testProject();
  const draft = (name: string) => ({ text: advisoryOnly.replace("Soft", name), baseVersion: 1 });
  const both = await Promise.allSettled(
    ["One", "Other"].map((name) => savePolicy({ ctx, input: { project: project.slug, draft: draft(name) } })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test.each([
  ["qa", "forbidden"],
  ["viewer", "forbidden"],
] as const)("a member with the role %s may not change the policy", async (role, code) => {
  const { ctx, person } = await actingPerson();
  const project = await projectWith(ctx.db, { [person.id]: role });
  const saving = savePolicy({ ctx, input: { project: project.slug, draft: { text: advisoryOnly, baseVersion: 0 } } });
  await expect(saving).rejects.toMatchObject({ code });
});

test("somebody who is no member gets the answer of a project that does not exist", async () => {
  const { ctx } = await actingPerson();
  const project = await projectWith(ctx.db);
  const draft = { text: advisoryOnly, baseVersion: 0 };
  const there = await savePolicy({ ctx, input: { project: project.slug, draft } }).catch((error) => error);
  const nowhere = await savePolicy({ ctx, input: { project: "no-such-project", draft } }).catch((error) => error);
  expect([there.code, there.message]).toEqual([nowhere.code, nowhere.message]);
});
