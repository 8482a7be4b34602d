import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { deactivatePerson } from "@/server/people/deactivate-person";
import { endSessions } from "@/server/people/end-sessions";
import { findSession } from "@/server/people/find-session";
import { signIn } from "@/server/people/sign-in";
import { signOut } from "@/server/people/sign-out";
import { sessionSeconds } from "@/server/people/start-session";
import { actingPerson, testPassword } from "@/server/people/testing";

const password = testPassword;

test("a person signs in with address and password, in any letter case", async () => {
  const { ctx, person } = await actingPerson();
  const { sessionId } = await signIn({
    ctx,
    input: { email: ` ${person.email.toUpperCase()} `, password, clientIp: "a" },
  });
  expect(await findSession(ctx, sessionId)).toEqual({ sessionId, actor: ctx.actor, email: person.email });
});

test("an unknown address, a wrong password, an unaccepted invitation and a deactivated person get one answer", async () => {
  const { ctx, person } = await actingPerson();
  const deactivated = await actingPerson();
  await ctx.db.user.update({ where: { id: deactivated.person.id }, data: { deactivatedAt: new Date() } });
  const invited = await ctx.db.user.create({ data: { email: `${randomUUID()}@example.org`, name: "Invited" } });
  const attempts = [
    { email: `${randomUUID()}@example.org`, password },
    { email: "not an address", password },
    { email: person.email, password: "wrong horse battery" },
    { email: person.email, password: "" },
    { email: invited.email, password: "" },
    { email: deactivated.person.email, password },
  ];
  for (const attempt of attempts) {
    await expect(signIn({ ctx, input: { ...attempt, clientIp: randomUUID() } })).rejects.toMatchObject({
      code: "unauthenticated",
      message: "The address or the password is not right.",
    });
  }
});

test("after ten wrong passwords even the right one waits, and the sentence says how long", async () => {
  const { ctx, person } = await actingPerson();
  const attempt = (tried: string) =>
    signIn({ ctx, input: { email: person.email, password: tried, clientIp: randomUUID() } });
  for (let count = 0; count < 10; count += 1) {
    await expect(attempt("wrong horse battery")).rejects.toMatchObject({ code: "unauthenticated" });
  }
  await expect(attempt(password)).rejects.toMatchObject({
    code: "too-many",
    message: "Too many attempts. Try again in 15 minutes.",
  });
});

test("the right password ends the count of wrong ones", async () => {
  const { ctx, person } = await actingPerson();
  const attempt = (tried: string) =>
    signIn({ ctx, input: { email: person.email, password: tried, clientIp: randomUUID() } });
  for (let count = 0; count < 9; count += 1) await attempt("wrong horse battery").catch(() => null);
  await attempt(password);
  await expect(attempt("wrong horse battery")).rejects.toMatchObject({ code: "unauthenticated" });
  await attempt(password);
});

test("one client that tries many addresses is stopped", async () => {
  const { ctx, person } = await actingPerson();
  const clientIp = randomUUID();
  const attempt = (email: string) => signIn({ ctx, input: { email, password: "wrong horse battery", clientIp } });
  const attempts = Array.from({ length: 100 }, () =>
    attempt(`${randomUUID()}@example.org`).catch((error) => error.code),
  );
  expect(new Set(await Promise.all(attempts))).toEqual(new Set(["unauthenticated"]));
  await expect(attempt(person.email)).rejects.toMatchObject({ code: "too-many" });
});

test("a session ends by signing out, by its time, and for an id that is none", async () => {
  const { ctx, person } = await actingPerson();
  const input = { email: person.email, password, clientIp: "b" };
  const first = await signIn({ ctx, input });
  const second = await signIn({ ctx, input });
  await signOut({ ctx, input: { sessionId: first.sessionId } });
  expect(await findSession(ctx, first.sessionId)).toBeNull();
  expect(await findSession(ctx, second.sessionId)).not.toBeNull();
  const later = new Date(Date.now() + sessionSeconds * 1000 + 1000);
  expect(await findSession({ db: ctx.db, now: () => later }, second.sessionId)).toBeNull();
  for (const id of [undefined, "", "1' OR '1'='1", randomUUID()]) expect(await findSession(ctx, id)).toBeNull();
});

test("deactivation ends a session at once", async () => {
  const administrator = await actingPerson({ administrator: true });
  await actingPerson({ administrator: true });
  const { ctx, person } = await actingPerson();
  const { sessionId } = await signIn({ ctx, input: { email: person.email, password, clientIp: "c" } });
  await deactivatePerson({ ctx: administrator.ctx, input: { personId: person.id } });
  expect(await findSession(ctx, sessionId)).toBeNull();
});

test("one ends all of one's own sessions, and only an administrator those of others", async () => {
  const administrator = await actingPerson({ administrator: true });
  const { ctx, person } = await actingPerson();
  const stranger = await actingPerson();
  const start = () => signIn({ ctx, input: { email: person.email, password, clientIp: "d" } });
  await start();
  await start();
  await expect(endSessions({ ctx: stranger.ctx, input: { personId: person.id } })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await endSessions({ ctx, input: { personId: person.id } })).toBe(2);
  const { sessionId } = await start();
  expect(await endSessions({ ctx: administrator.ctx, input: { personId: person.id } })).toBe(1);
  expect(await findSession(ctx, sessionId)).toBeNull();
});

test("nobody signs another person out by the session's id", async () => {
  const { ctx, person } = await actingPerson();
  const stranger = await actingPerson();
  const { sessionId } = await signIn({ ctx, input: { email: person.email, password, clientIp: "e" } });
  await signOut({ ctx: stranger.ctx, input: { sessionId } });
  expect(await findSession(ctx, sessionId)).not.toBeNull();
});
