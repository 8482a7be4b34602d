import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { storedReading } from "@/server/evaluations/stored-reading";
import { actingPerson, projectWith } from "@/server/people/testing";
import { createRelease } from "@/server/releases/create-release";
import { listReleases } from "@/server/releases/list-releases";
import { listUploads } from "./list-uploads";
import { moveUpload } from "./move-upload";
import { moveUploadToProject } from "./move-upload-to-project";
import { junit, testProject } from "./testing";
import { withdrawUpload } from "./withdraw-upload";

const policy = "name: P\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    category: Tests\n";
const reason = "It was measured on the next release.";

async function twoReleases() {
  const project = await testProject({ policy });
  const { ctx } = project;
  const slug = project.project.slug;
  const upload = await project.hand("unit.xml", junit({ one: "passed" }));
  const draft = { name: "Second", environment: null, commit: null, targetAt: null };
  await createRelease({ ctx, input: { project: slug, draft } });
  const verdicts = async () => {
    const { releases } = await listReleases({ ctx, input: { project: slug } });
    return Object.fromEntries(releases.map((release) => [release.slug, release.verdict]));
  };
  const move = (uploadId: string, release: string) =>
    moveUpload({ ctx, input: { project: slug, uploadId, release, reason } });
  return { ...project, slug, upload, verdicts, move };
}

test("an upload that moves takes its verdict with it, and both releases are evaluated", async () => {
  const { upload, verdicts, move } = await twoReleases();
  expect(await verdicts()).toEqual({ first: "GO", second: "HOLD" });
  const moved = await move(upload.uploadId, "second");
  expect(moved).toMatchObject({ runs: [1], sentence: "Run #1 now counts for Second." });
  expect(await verdicts()).toEqual({ first: "HOLD", second: "GO" });
});

test("a moved run has a new reading that is not assumed to belong, and keeps the old one", async () => {
  const { ctx, project, upload, move } = await twoReleases();
  expect(upload.release).toMatchObject({ slug: "first", assumed: true });
  const { uploads } = await move(upload.uploadId, "second");
  expect(uploads).toMatchObject([
    { release: { slug: "second", assumed: false }, moved: { from: "First release", to: "Second", reason } },
  ]);
  const readings = await ctx.db.reading.findMany({
    where: { run: { projectId: project.id } },
    orderBy: { revision: "asc" },
  });
  expect(readings.map(({ revision, cause }) => [revision, cause])).toEqual([
    [1, "read from its file"],
    [2, `moved to Second: ${reason}`],
  ]);
  const [before, after] = readings.map(({ body }) => storedReading(body));
  expect([before?.releaseAssumed, after?.releaseAssumed]).toEqual([true, false]);
  expect(after).toMatchObject({ notes: before?.notes, endedAt: before?.endedAt });
});

test("a run that was joined of two files moves with both, and the answer says so", async () => {
  const { ctx, project, release, hand } = await testProject({ policy });
  const slug = project.slug;
  await hand("load-summary.json", await readFile("samples/stratum-ai/load-summary.json", "utf8"));
  const older = await readFile("server/uploads/fixtures/load-summary-export.json", "utf8");
  const { uploadId } = await hand("load-summary-export.json", older);
  const draft = { name: "Second", environment: null, commit: null, targetAt: null };
  await createRelease({ ctx, input: { project: slug, draft } });
  const moved = await moveUpload({ ctx, input: { project: slug, uploadId, release: "second", reason } });
  expect(moved.sentence).toBe("Run #1, with all 2 files behind it, now counts for Second.");
  expect(moved.uploads).toHaveLength(2);
  expect(await ctx.db.run.count({ where: { projectId: project.id, releaseId: release.id } })).toBe(0);
  expect(await ctx.db.upload.count({ where: { projectId: project.id, releaseId: release.id } })).toBe(0);
});

test("moving an upload to where it was assumed to belong confirms it; once it is certain there is nothing to move", async () => {
  const { upload, move } = await twoReleases();
  await expect(move(upload.uploadId, "first")).resolves.toMatchObject({ uploads: [{ release: { assumed: false } }] });
  await expect(move(upload.uploadId, "first")).rejects.toMatchObject({ code: "conflict" });
});

test("a move is not noted as a file that is used twice", async () => {
  const { ctx, project, upload, move } = await twoReleases();
  await move(upload.uploadId, "second");
  const readings = await ctx.db.reading.findMany({ where: { run: { projectId: project.id } } });
  expect(readings.flatMap(({ body }) => storedReading(body).notes.map(({ code }) => code))).not.toContain("reused");
});

test("what is withdrawn, not understood or not there is not moved", async () => {
  const { ctx, slug, upload, move, hand } = await twoReleases();
  const refused = await hand("notes.txt", "nothing that a tool wrote");
  await expect(move(refused.uploadId, "first")).rejects.toMatchObject({ code: "conflict" });
  await expect(move(upload.uploadId, "third")).rejects.toMatchObject({ code: "not-found" });
  await expect(move(randomUUID(), "second")).rejects.toMatchObject({ code: "not-found" });
  await withdrawUpload({ ctx, input: { project: slug, uploadId: upload.uploadId, reason: "Wrong file." } });
  await expect(move(upload.uploadId, "second")).rejects.toMatchObject({ code: "conflict" });
});

test("a viewer may not move, and somebody outside finds no upload", async () => {
  const { slug, upload, project, ctx } = await twoReleases();
  const viewer = await actingPerson({ db: ctx.db });
  const outsider = await actingPerson({ db: ctx.db });
  await ctx.db.membership.create({ data: { projectId: project.id, userId: viewer.person.id, role: "viewer" } });
  const input = { project: slug, uploadId: upload.uploadId, release: "second", reason };
  await expect(moveUpload({ ctx: viewer.ctx, input })).rejects.toMatchObject({ code: "forbidden" });
  await expect(moveUpload({ ctx: outsider.ctx, input })).rejects.toMatchObject({ code: "not-found" });
});

test("an upload is handed in to another project as it was here, and withdrawn here with the reason", async () => {
  const [here, there] = [await testProject({ policy }), await testProject({ policy })];
  const upload = await here.hand("unit.xml", junit({ one: "passed" }), { environment: "staging", release: "first" });
  const input = { from: here.project.slug, uploadId: upload.uploadId, project: there.project.slug, reason };
  const answer = await moveUploadToProject({ ctx: here.ctx, input });
  expect(answer.there).toMatchObject({ outcome: "accepted", release: { slug: "first" }, artifact: upload.artifact });
  expect(answer.withdrawn.withdrawn).toMatchObject({ reason: `Moved to the project Test project: ${reason}` });
  const run = await there.ctx.db.run.findFirstOrThrow({
    where: { projectId: there.project.id },
    include: { currentReading: true },
  });
  expect(storedReading(run.currentReading?.body ?? null)).toMatchObject({ environment: "staging" });
  expect(await here.ctx.db.run.count({ where: { projectId: here.project.id, active: true } })).toBe(0);
});

test("a file whose time was assumed is no newer in the other project", async () => {
  const here = await testProject({ policy, now: "2026-11-10T14:00:00Z" });
  const there = await testProject({ policy, now: "2026-11-20T14:00:00Z" });
  const upload = await here.hand("unit.xml", junit({ one: "passed" }).replace(/ timestamp="[^"]+"/, ""));
  const input = { from: here.project.slug, uploadId: upload.uploadId, project: there.project.slug, reason };
  await moveUploadToProject({ ctx: there.ctx, input: { ...input } });
  const run = await there.ctx.db.run.findFirstOrThrow({ where: { projectId: there.project.id } });
  expect(run.endedAt.toISOString()).toBe("2026-11-10T14:00:00.000Z");
});

test("a project that refuses the file leaves it where it was", async () => {
  const here = await testProject({ policy });
  const there = await testProject({ policy });
  await there.ctx.db.project.update({ where: { id: there.project.id }, data: { asOf: new Date("2026-11-01") } });
  const upload = await here.hand("unit.xml", junit({ one: "passed" }));
  const input = { from: here.project.slug, uploadId: upload.uploadId, project: there.project.slug, reason };
  await expect(moveUploadToProject({ ctx: here.ctx, input })).rejects.toMatchObject({ code: "conflict" });
  const { uploads } = await listUploads({ ctx: here.ctx, input: { project: here.project.slug, before: null } });
  expect(uploads).toMatchObject([{ withdrawn: null }]);
});

test.each([
  ["qa", "viewer", "forbidden"],
  ["viewer", "qa", "forbidden"],
  ["qa", null, "not-found"],
] as const)("with the role %s here and %s there, moving is %s", async (roleHere, roleThere, code) => {
  const { ctx, person } = await actingPerson();
  const here = await projectWith(ctx.db, { [person.id]: roleHere });
  const there = await projectWith(ctx.db, roleThere === null ? {} : { [person.id]: roleThere });
  const input = { from: here.slug, uploadId: randomUUID(), project: there.slug, reason };
  await expect(moveUploadToProject({ ctx, input })).rejects.toMatchObject({ code });
});
