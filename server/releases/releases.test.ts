import { expect, test } from "vitest";
import type { ReleaseDraft } from "@/core/contract/releases";
import { actingPerson, projectWith } from "@/server/people/testing";
import { saveRepository } from "@/server/projects/save-repository";
import { junit, testProject } from "@/server/uploads/testing";
import { createRelease } from "./create-release";
import { currentRelease } from "./current-release";
import { listReleases } from "./list-releases";
import { setReleaseState } from "./set-release-state";
import { updateRelease } from "./update-release";

const policy = "name: P\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    category: Tests\n";
const second: ReleaseDraft = { name: "Week 10 launch", environment: null, commit: null, targetAt: "2026-11-30" };

test("a new release is judged by the project's policy from the first moment, and becomes the current one", async () => {
  const { ctx, project, hand } = await testProject({ policy });
  await hand("unit.xml", junit({ one: "passed" }));
  const created = await createRelease({ ctx, input: { project: project.slug, draft: second } });
  expect(created).toMatchObject({ slug: "week-10-launch", state: "open", targetAt: "2026-11-30" });
  const { releases } = await listReleases({ ctx, input: { project: project.slug } });
  expect(releases).toMatchObject([
    { slug: "week-10-launch", current: true, verdict: "HOLD", readiness: { provenPercent: 0, possiblePercent: 100 } },
    { slug: "first", current: false, verdict: "GO", readiness: { provenPercent: 100, possiblePercent: 100 } },
  ]);
});

test("the current release is the newest open one, else the newest", async () => {
  const { ctx, project } = await testProject({ policy });
  await createRelease({ ctx, input: { project: project.slug, draft: second } });
  const shown = async () => (await currentRelease(ctx, project)).slug;
  const set = (release: string, state: "open" | "closed") =>
    setReleaseState({ ctx, input: { project: project.slug, release, state } });
  expect(await shown()).toBe("week-10-launch");
  await set("week-10-launch", "closed");
  expect(await shown()).toBe("first");
  await set("first", "closed");
  expect(await shown()).toBe("week-10-launch");
  await set("first", "open");
  expect(await shown()).toBe("first");
  await expect(set("first", "open")).rejects.toMatchObject({ code: "conflict" });
});

test("a release whose evaluation has expired is evaluated again before it is listed", async () => {
  const { ctx, project, release } = await testProject({ policy: `${policy}    maxAge: 1 d\n` });
  await listReleases({ ctx, input: { project: project.slug } });
  const past = new Date("2026-11-20T13:00:00Z");
  await ctx.db.evaluation.updateMany({
    where: { releaseId: release.id },
    data: { validUntil: past, confirmedAt: past },
  });
  const { releases } = await listReleases({ ctx, input: { project: project.slug } });
  expect(releases).toMatchObject([{ confirmedAt: "2026-11-20T14:00:00.000Z" }]);
});

test.each([["First release"], ["first"], ["First!"]])("a second release may not be called %s", async (name) => {
  const { ctx, project } = await testProject();
  const creating = createRelease({ ctx, input: { project: project.slug, draft: { ...second, name } } });
  await expect(creating).rejects.toMatchObject({ code: "conflict" });
});

test("a release may keep its own name, and not take that of another", async () => {
  const { ctx, project } = await testProject();
  await createRelease({ ctx, input: { project: project.slug, draft: second } });
  const rename = (name: string) =>
    updateRelease({ ctx, input: { project: project.slug, release: "first", draft: { ...second, name } } });
  await expect(rename("First release")).resolves.toMatchObject({ name: "First release" });
  await expect(rename("Week 10 launch")).rejects.toMatchObject({ code: "conflict" });
});

test("a name without a letter or digit makes no address", async () => {
  const { ctx, project } = await testProject();
  const creating = createRelease({ ctx, input: { project: project.slug, draft: { ...second, name: "…" } } });
  await expect(creating).rejects.toMatchObject({ code: "invalid" });
});

test("commits are linked below the repository of the project", async () => {
  const { ctx, project } = await testProject({ commit: "8f3a1c2" });
  const listed = async () => (await listReleases({ ctx, input: { project: project.slug } })).releases[0];
  expect((await listed())?.commitAddress).toBeNull();
  const repositoryUrl = "https://git.example.test/acme/ledger";
  await saveRepository({ ctx, input: { project: project.slug, repositoryUrl } });
  expect((await listed())?.commitAddress).toBe(`${repositoryUrl}/commit/8f3a1c2`);
});

test.each(["viewer", "qa"] as const)("a member with the role %s may not create, close or link", async (role) => {
  const { ctx, person } = await actingPerson();
  const project = await projectWith(ctx.db, { [person.id]: role });
  const asked = [
    createRelease({ ctx, input: { project: project.slug, draft: second } }),
    setReleaseState({ ctx, input: { project: project.slug, release: "first", state: "closed" } }),
    saveRepository({ ctx, input: { project: project.slug, repositoryUrl: null } }),
  ];
  for (const one of asked) await expect(one).rejects.toMatchObject({ code: "forbidden" });
});

test("somebody outside the project does not learn of its releases", async () => {
  const { project } = await testProject();
  const { ctx } = await actingPerson();
  await expect(listReleases({ ctx, input: { project: project.slug } })).rejects.toMatchObject({ code: "not-found" });
});
