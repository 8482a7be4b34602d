import { expect, test } from "vitest";
import { assignRelease } from "./assign-release";
import { testProject } from "./testing";

/** Three releases, oldest first: "first", "middle" with a commit, closed, and "last". */
async function threeReleases() {
  const { ctx, project } = await testProject({ commit: "aaaaaaa1" });
  const { id: projectId } = project;
  await ctx.db.release.createMany({
    data: [
      { projectId, slug: "middle", name: "Middle", commit: "bbbbbbb2", state: "closed", createdAt: later(1) },
      { projectId, slug: "last", name: "Last release", createdAt: later(2) },
    ],
  });
  return { db: ctx.db, projectId };
}

const later = (days: number) => new Date(Date.now() + days * 86_400_000);

test.each([
  [{ release: "first" }, "first", false],
  [{ release: "Last release" }, "last", false],
  [{ release: "middle" }, "middle", false],
  [{ release: "last", commit: "aaaaaaa1" }, "last", false],
  [{ commit: "aaaaaaa1" }, "first", false],
  [{ commit: "aaaaaaa1bcdef" }, "first", false],
  [{ commit: "bbbbbbb2" }, "middle", false],
  [{ commit: "ccccccc3" }, "last", true],
  [{}, "last", true],
])("evidence that states %j belongs to %s, assumed: %s", async (declared, slug, assumed) => {
  const { db, projectId } = await threeReleases();
  expect(await assignRelease(db, projectId, declared)).toMatchObject({ release: { slug }, assumed });
});

test("a release that is not there is refused with the names of those that are", async () => {
  const { db, projectId } = await threeReleases();
  const assigning = assignRelease(db, projectId, { release: "next" });
  await expect(assigning).rejects.toMatchObject({
    code: "not-found",
    message: expect.stringContaining("last, middle, first"),
  });
});

test("without an open release, evidence must name the one that it belongs to", async () => {
  const { db, projectId } = await threeReleases();
  await db.release.updateMany({ where: { projectId }, data: { state: "closed" } });
  await expect(assignRelease(db, projectId, {})).rejects.toMatchObject({ code: "conflict" });
  expect(await assignRelease(db, projectId, { release: "last" })).toMatchObject({ assumed: false });
});
