import { afterAll, beforeEach, expect, test } from "vitest";
import { openMigrated } from "@/server/database/database";
import { createFirstAdministrator } from "@/server/people/create-first-administrator";
import { deactivatePerson } from "@/server/people/deactivate-person";
import { reactivatePerson } from "@/server/people/reactivate-person";
import { setAdministrator } from "@/server/people/set-administrator";
import { signIn } from "@/server/people/sign-in";
import { actingPerson } from "@/server/people/testing";

// A database of its own: these rules are about everybody there is.
const opened = await openMigrated("pglite:memory");
const db = opened.client;

beforeEach(async () => {
  await db.user.deleteMany();
});
afterAll(() => opened.close());

test("the first start makes one administrator, whose password is shown once and works", async () => {
  const ctx = { db, now: () => new Date() };
  const made = await createFirstAdministrator({ ctx, input: {} });
  expect(made).toMatchObject({ email: "admin@localhost", password: expect.stringMatching(/^.{20}$/) });
  const { person } = await signIn({
    ctx,
    input: { email: "admin@localhost", password: made?.password ?? "", clientIp: "i" },
  });
  expect(person.administrator).toBe(true);
  expect(await createFirstAdministrator({ ctx, input: { email: "other@example.org" } })).toBeNull();
});

test("of two starters at once one makes the administrator", async () => {
  const start = () => createFirstAdministrator({ ctx: { db, now: () => new Date() }, input: {} });
  const made = await Promise.all([start(), start()]);
  expect(made.filter((one) => one !== null)).toHaveLength(1);
  expect(await db.user.count()).toBe(1);
});

test("the last administrator who can sign in stays one", async () => {
  const { ctx, person } = await actingPerson({ db, administrator: true });
  await db.user.create({ data: { email: "invited@example.org", name: "Invited", administrator: true } });
  const kept = { code: "conflict", message: expect.stringContaining("last administrator") };
  const personId = person.id;
  await expect(setAdministrator({ ctx, input: { personId, administrator: false } })).rejects.toMatchObject(kept);
  await expect(deactivatePerson({ ctx, input: { personId } })).rejects.toMatchObject(kept);
  const second = await actingPerson({ db, administrator: true });
  await deactivatePerson({ ctx, input: { personId } });
  await expect(
    setAdministrator({ ctx: second.ctx, input: { personId: second.person.id, administrator: false } }),
  ).rejects.toMatchObject(kept);
});

test("two administrators who demote each other at once leave one", async () => {
  const first = await actingPerson({ db, administrator: true });
  const second = await actingPerson({ db, administrator: true });
  await Promise.allSettled([
    setAdministrator({ ctx: first.ctx, input: { personId: second.person.id, administrator: false } }),
    setAdministrator({ ctx: second.ctx, input: { personId: first.person.id, administrator: false } }),
  ]);
  expect(await db.user.count({ where: { administrator: true } })).toBe(1);
});

test("deactivation can be taken back, and both need an administrator", async () => {
  const { ctx } = await actingPerson({ db, administrator: true });
  const other = await actingPerson({ db });
  const input = { personId: other.person.id };
  await expect(deactivatePerson({ ctx: other.ctx, input })).rejects.toMatchObject({ code: "forbidden" });
  await deactivatePerson({ ctx, input });
  await expect(reactivatePerson({ ctx: other.ctx, input })).rejects.toMatchObject({ code: "forbidden" });
  await reactivatePerson({ ctx, input });
  expect(await db.user.count({ where: { deactivatedAt: null } })).toBe(2);
  await expect(setAdministrator({ ctx: other.ctx, input: { ...input, administrator: true } })).rejects.toMatchObject({
    code: "forbidden",
  });
});
