import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { RecordDraft } from "@/core/contract/records";
import { openArtifact } from "@/server/artifacts/open-artifact";
import { readEvidence } from "@/server/evaluations/read-evidence";
import { recordReadings } from "@/server/evaluations/record-readings";
import { actingPerson, projectWith } from "@/server/people/testing";
import { settings } from "@/server/settings";
import { testProject } from "@/server/uploads/testing";
import { addRecord } from "./add-record";
import { listRecords } from "./list-records";
import { withdrawRecord } from "./withdraw-record";

const now = "2026-11-20T14:00:00Z";

function drill(facts: object = {}): RecordDraft {
  const stated = { type: "failover drill", title: "Primary database lost", heldAt: "2026-11-18", outcome: "passed" };
  return RecordDraft.parse({ ...stated, people: "M. Reyes, I. Aydin", ...facts });
}

async function received(content: string, filename = "drill.md") {
  const folder = path.join(settings().dataDirectory, "incoming");
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, randomUUID());
  await writeFile(target, content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { path: target, filename, sha256, bytes: Buffer.byteLength(content) };
}

test("a record is read as evidence of the moment that it was held at", async () => {
  const { ctx, project, release } = await testProject({ now });
  await addRecord({ ctx, input: { project: project.slug, draft: drill({ expiresAt: "2027-02-16" }), file: null } });
  const [reading] = await recordReadings(ctx.db, release.id);
  expect(reading).toMatchObject({
    startedAt: "2026-11-18T00:00:00.000Z",
    endedAt: "2026-11-18T00:00:00.000Z",
    files: [],
    evidence: { kind: "record", number: 1, type: "failover drill", expiresAt: "2027-02-16T23:59:59.999Z" },
  });
});

test("a day is read in the time zone of the project", async () => {
  const { ctx, project, release } = await testProject({ now });
  await ctx.db.project.update({ where: { id: project.id }, data: { timeZone: "America/New_York" } });
  await addRecord({ ctx, input: { project: project.slug, draft: drill(), file: null } });
  expect((await recordReadings(ctx.db, release.id))[0]?.endedAt).toBe("2026-11-18T05:00:00.000Z");
});

test.each([
  ["2026-11-20", true],
  ["2026-11-20T14:00:00Z", true],
  ["2026-11-20T14:00:01Z", false],
  ["2026-11-21", false],
])("at 14:00 on 20 November a record of %s is taken: %s", async (heldAt, taken) => {
  const { ctx, project } = await testProject({ now });
  const adding = addRecord({ ctx, input: { project: project.slug, draft: drill({ heldAt }), file: null } });
  if (taken) await expect(adding).resolves.toMatchObject({ number: 1 });
  else await expect(adding).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("after now") });
});

test("a record that would expire before it was held is refused", async () => {
  const { ctx, project } = await testProject({ now });
  const draft = drill({ expiresAt: "2026-11-17" });
  const adding = addRecord({ ctx, input: { project: project.slug, draft, file: null } });
  await expect(adding).rejects.toMatchObject({ code: "invalid" });
});

test("the file of a record is kept byte for byte, and named by its reading", async () => {
  const { ctx, project, release } = await testProject({ now });
  const file = await received("# Drill\nFailover took 41 s.\n");
  const added = await addRecord({ ctx, input: { project: project.slug, draft: drill(), file } });
  expect(added.file).toEqual({ sha256: file.sha256, filename: "drill.md", bytes: file.bytes });
  const [reading] = await recordReadings(ctx.db, release.id);
  expect(reading?.files).toMatchObject([{ sha256: file.sha256, filename: "drill.md", uploadedBy: "Mara Reyes" }]);
  const { sha256 } = file;
  const asked = { project: project.slug, release: null, criterionId: "drill", sha256, readingId: reading?.id ?? "" };
  expect(await readEvidence({ ctx, input: asked })).toMatchObject({ uploadedBy: "Mara Reyes", runNumber: null });
  const opened = await openArtifact({ ctx, input: { project: project.slug, sha256: file.sha256 } });
  expect(await text(opened.body)).toBe("# Drill\nFailover took 41 s.\n");
  const outsider = await actingPerson();
  const reaching = openArtifact({ ctx: outsider.ctx, input: { project: project.slug, sha256: file.sha256 } });
  await expect(reaching).rejects.toMatchObject({ code: "not-found" });
});

test("a report that holds secrets is attached without them", async () => {
  const { ctx, project } = await testProject({ now });
  const report = await readFile("core/formats/fixtures/gitleaks/version-8.json", "utf8");
  const file = await received(report, "leaks.json");
  await addRecord({ ctx, input: { project: project.slug, draft: drill(), file } });
  const opened = await openArtifact({ ctx, input: { project: project.slug, sha256: file.sha256 } });
  const kept = await text(opened.body);
  const secrets = [...report.matchAll(/"Secret": "([^"]+)"/g)].map(([, secret]) => secret);
  expect(secrets.length).toBeGreaterThan(0);
  for (const secret of secrets) expect(kept).not.toContain(secret);
});

test("an empty file is refused, and nothing is entered", async () => {
  const { ctx, project, release } = await testProject({ now });
  const adding = addRecord({ ctx, input: { project: project.slug, draft: drill(), file: await received("") } });
  await expect(adding).rejects.toMatchObject({ code: "invalid" });
  expect(await recordReadings(ctx.db, release.id)).toEqual([]);
});

test("a withdrawn record stays in the list with its reason, and is no evidence", async () => {
  const { ctx, project, release } = await testProject({ now });
  const { id } = await addRecord({ ctx, input: { project: project.slug, draft: drill(), file: null } });
  const input = { project: project.slug, recordId: id, reason: "It was a rehearsal." };
  await withdrawRecord({ ctx, input });
  expect(await recordReadings(ctx.db, release.id)).toEqual([]);
  const { records } = await listRecords({ ctx, input: { project: project.slug, release: null } });
  expect(records).toMatchObject([{ number: 1, withdrawn: { by: "Mara Reyes", reason: "It was a rehearsal." } }]);
  await expect(withdrawRecord({ ctx, input })).rejects.toMatchObject({ code: "conflict" });
});

test("two records that are entered at once get two numbers", async () => {
  const { ctx, project } = await testProject({ now });
  const add = () => addRecord({ ctx, input: { project: project.slug, draft: drill(), file: null } });
  const both = await Promise.all([add(), add()]);
  expect(both.map(({ number }) => number).sort()).toEqual([1, 2]);
});

test("a viewer may read records, and may not enter or withdraw them", async () => {
  const { ctx, person } = await actingPerson();
  const project = await projectWith(ctx.db, { [person.id]: "viewer" });
  const adding = addRecord({ ctx, input: { project: project.slug, draft: drill(), file: null } });
  await expect(adding).rejects.toMatchObject({ code: "forbidden" });
  const input = { project: project.slug, recordId: randomUUID(), reason: "No." };
  await expect(withdrawRecord({ ctx, input })).rejects.toMatchObject({ code: "forbidden" });
});

test("records of another project are not found by their id", async () => {
  const [one, other] = [await testProject({ now }), await testProject({ now })];
  const { id } = await addRecord({
    ctx: one.ctx,
    input: { project: one.project.slug, draft: drill(), file: null },
  });
  const input = { project: other.project.slug, recordId: id, reason: "Not of this project." };
  await expect(withdrawRecord({ ctx: other.ctx, input })).rejects.toMatchObject({ code: "not-found" });
  const outsider = await actingPerson();
  const reading = listRecords({ ctx: outsider.ctx, input: { project: one.project.slug, release: null } });
  await expect(reading).rejects.toMatchObject({ code: "not-found" });
});
