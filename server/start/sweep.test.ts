import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openMigrated } from "@/server/database/database";
import { sweepUnpublished } from "./sweep";

// One of its own: sweeping takes what other tests have in progress.
const { client: db, close } = await openMigrated("pglite:memory");
afterAll(close);

const hourMs = 60 * 60 * 1000;
/** Larger than any process number. */
const gone = 2 ** 30;

async function incomingWith(files: Record<string, number>) {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), "holdpoint-sweep-"));
  const incoming = path.join(dataDirectory, "incoming");
  await mkdir(incoming);
  for (const [name, hoursOld] of Object.entries(files)) {
    await writeFile(path.join(incoming, name), "secret");
    const at = new Date(Date.now() - hoursOld * hourMs);
    await utimes(path.join(incoming, name), at, at);
  }
  return { dataDirectory, left: () => readdir(incoming) };
}

test("of several servers each removes what no process is receiving any more, and leaves the others' files", async () => {
  const { dataDirectory, left } = await incomingWith({
    [`${hostname()}~${gone}~a`]: 0,
    [`${hostname()}~${gone}~a~redacted`]: 0,
    [`${hostname()}~${process.pid}~of-an-earlier-life`]: 0,
    [`${hostname()}~1~still-coming`]: 0,
    "another-machine~1~still-coming": 23,
    "another-machine~1~left-behind": 25,
  });
  await sweepUnpublished(db, { dataDirectory, alone: false });
  expect((await left()).sort()).toEqual([`${hostname()}~1~still-coming`, "another-machine~1~still-coming"].sort());
});

test("a server that is alone removes everything that was being received", async () => {
  const { dataDirectory, left } = await incomingWith({ "another-machine~1~a": 0, [`${hostname()}~1~b`]: 0 });
  await sweepUnpublished(db, { dataDirectory, alone: true });
  expect(await left()).toEqual([]);
});

test.each([
  { alone: true, kept: [] },
  { alone: false, kept: ["of another server"] },
])("how far transfers were is forgotten; alone: $alone", async ({ alone, kept }) => {
  const { dataDirectory } = await incomingWith({});
  const person = await db.user.create({ data: { email: `${alone}@example.test`, name: "Mara" } });
  const project = await db.project.create({ data: { slug: `p-${alone}`, name: "P" } });
  const row = { projectId: project.id, personId: person.id, bytes: 1, phaseAt: new Date() };
  await db.transfer.createMany({
    data: [
      { ...row, id: randomUUID(), filename: "of another server", updatedAt: new Date() },
      { ...row, id: randomUUID(), filename: "left behind", updatedAt: new Date(Date.now() - hourMs) },
    ],
  });
  await sweepUnpublished(db, { dataDirectory, alone });
  const left = await db.transfer.findMany({ where: { projectId: project.id } });
  expect(left.map(({ filename }) => filename)).toEqual(kept);
});

test("nothing to sweep is no failure", async () => {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), "holdpoint-sweep-"));
  await expect(sweepUnpublished(db, { dataDirectory, alone: false })).resolves.toBeDefined();
});
