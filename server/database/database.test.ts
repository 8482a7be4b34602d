import { expect, test } from "vitest";
import { Prisma } from "@/prisma/generated/client";
import { inTransaction } from "@/server/database/database";
import { testDatabase } from "@/server/database/testing";

const db = await testDatabase();

test("a moment is read back as it was written, to the millisecond", async () => {
  const at = new Date("2026-03-29T01:30:00.123Z");
  const { id } = await db.project.create({ data: { slug: "moment", name: "Moment", asOf: at } });
  expect((await db.project.findUniqueOrThrow({ where: { id } })).asOf).toEqual(at);
});

test("a broken constraint is reported with its code", async () => {
  await db.project.create({ data: { slug: "twice", name: "Twice" } });
  const again = db.project.create({ data: { slug: "twice", name: "Twice" } });
  await expect(again).rejects.toMatchObject({ code: "P2002" });
});

test("a check of the migration holds: an address in capitals is refused", async () => {
  const person = db.user.create({ data: { email: "Ada@example.com", name: "Ada" } });
  await expect(person).rejects.toThrow("User_email_is_lower_case");
});

test("a mistake in raw SQL is an error and not an empty answer", async () => {
  await expect(db.$queryRaw`SELECT * FROM missing_table`).rejects.toThrow("missing_table");
});

test("a transaction that throws leaves nothing behind", async () => {
  const work = inTransaction(db, async (tx) => {
    await tx.project.create({ data: { slug: "undone", name: "Undone" } });
    throw new Error("stop");
  });
  await expect(work).rejects.toThrow("stop");
  expect(await db.project.findUnique({ where: { slug: "undone" } })).toBeNull();
});

test.each([
  [1, 2, true],
  [4, 5, true],
  [5, 5, false],
])("a transaction in conflict %i times runs %i times in all", async (conflicts, runs, succeeds) => {
  let ran = 0;
  const work = inTransaction(db, async (tx) => {
    ran += 1;
    await tx.$queryRaw`SELECT 1`;
    if (ran <= conflicts)
      throw new Prisma.PrismaClientKnownRequestError("conflict", { code: "P2034", clientVersion: "" });
    return "done";
  });
  if (succeeds) await expect(work).resolves.toBe("done");
  else await expect(work).rejects.toThrow("conflict");
  expect(ran).toBe(runs);
});

test("twenty transactions at once that lock the same row all commit", async () => {
  const { id } = await db.project.create({ data: { slug: "busy", name: "0" } });
  const increments = Array.from({ length: 20 }, () =>
    inTransaction(db, async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const { name } = await tx.project.findUniqueOrThrow({ where: { id } });
      await tx.project.update({ where: { id }, data: { name: String(Number(name) + 1) } });
    }),
  );
  await Promise.all(increments);
  expect((await db.project.findUniqueOrThrow({ where: { id } })).name).toBe("20");
});
