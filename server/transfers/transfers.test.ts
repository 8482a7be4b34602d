import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Context } from "@/server/context";
import { testProject } from "@/server/uploads/testing";
import { listTransfers } from "./list-transfers";
import { type TransferState, TransferWatch } from "./transfer-watch";
import { watchTransfer } from "./watch-transfer";

async function watched() {
  const { ctx, project } = await testProject();
  const list = async (by: Context = ctx) =>
    (await listTransfers({ ctx: by, input: { project: project.slug } })).transfers;
  const seen = () => expect.poll(list, { timeout: 5_000 });
  return { ctx, project, list, seen };
}

const halfRead: Partial<TransferState> = {
  filename: "points.json.gz",
  phase: "reading",
  bytes: 412_000_000,
  totalBytes: 1_000_000_000,
  points: 2_143_000,
  skipped: 3,
};

test("how far a file is can be seen while it is taken in, and no longer", async () => {
  const { ctx, project, list, seen } = await watched();
  const id = randomUUID();
  const answer = await watchTransfer({ ctx, input: { project, id } }, async (onProgress) => {
    onProgress({ filename: "points.json.gz", bytes: 1, totalBytes: 1_000_000_000 });
    onProgress(halfRead);
    await seen().toMatchObject([{ id, by: "Mara Reyes", ...halfRead }]);
    onProgress({ bytes: 500_000_000 });
    await seen().toMatchObject([{ id, bytes: 500_000_000, points: 2_143_000 }]);
    return "done";
  });
  expect(answer).toBe("done");
  expect(await list()).toEqual([]);
});

test("a transfer that fails is gone too", async () => {
  const { ctx, project, list } = await watched();
  const failing = watchTransfer({ ctx, input: { project, id: null } }, async (onProgress) => {
    onProgress(halfRead);
    throw new Error("The line was cut.");
  });
  await expect(failing).rejects.toThrow("The line was cut.");
  expect(await list()).toEqual([]);
});

test("the rate is of the phase, from its beginning to what was written last", async () => {
  const { ctx, project, seen } = await watched();
  const from = ctx.now().getTime();
  let seconds = 0;
  const ticking: Context = { ...ctx, now: () => new Date(from + 1000 * seconds) };
  const watch = new TransferWatch({ ctx: ticking, projectId: project.id, id: null });
  watch.change({ filename: "a.csv", bytes: 9 });
  seconds = 4;
  watch.change({ phase: "reading", bytes: 0 });
  seconds = 6;
  watch.change({ bytes: 500 });
  await seen().toMatchObject([{ bytes: 500, bytesPerSecond: 250 }]);
  await watch.end();
});

test("an id that is in use in another project is not taken over", async () => {
  const here = await watched();
  const there = await watched();
  const id = randomUUID();
  const mine = new TransferWatch({ ctx: here.ctx, projectId: here.project.id, id });
  mine.change({ filename: "mine.csv" });
  await here.seen().toMatchObject([{ filename: "mine.csv" }]);
  const other = new TransferWatch({ ctx: there.ctx, projectId: there.project.id, id });
  other.change({ filename: "theirs.csv" });
  await other.end();
  expect(await here.list()).toMatchObject([{ filename: "mine.csv" }]);
  expect(await there.list()).toEqual([]);
  await mine.end();
});

test.each([["no uuid"], [""]])("an id such as %j is a mistake of the client", async (id) => {
  const { ctx, project } = await watched();
  await expect(watchTransfer({ ctx, input: { project, id } }, async () => undefined)).rejects.toThrow();
});

test("what a crash left behind is not shown after ten minutes", async () => {
  const { ctx, project, list } = await watched();
  const ago = (minutes: number) => new Date(ctx.now().getTime() - minutes * 60_000);
  const row = { projectId: project.id, personId: ctx.actor.userId, bytes: 1, phaseAt: ago(20) };
  await ctx.db.transfer.createMany({
    data: [
      { ...row, id: randomUUID(), filename: "quiet.csv", updatedAt: ago(10) },
      { ...row, id: randomUUID(), filename: "dead.csv", updatedAt: new Date(ago(10).getTime() - 1) },
    ],
  });
  expect(await list()).toMatchObject([{ filename: "quiet.csv" }]);
});

test("viewers do not see what is under way, and strangers not that the project is there", async () => {
  const { ctx, project, list } = await watched();
  const person = (name: string) =>
    ctx.db.user.create({ data: { email: `${name}-${project.slug}@example.test`, name } });
  const as = ({ id, name }: { id: string; name: string }): Context => ({
    ...ctx,
    actor: { userId: id, name, administrator: false },
  });
  const viewer = await person("viewer");
  await ctx.db.membership.create({ data: { projectId: project.id, userId: viewer.id, role: "viewer" } });
  await expect(list(as(viewer))).rejects.toMatchObject({ code: "forbidden" });
  await expect(list(as(await person("stranger")))).rejects.toMatchObject({ code: "not-found" });
});
