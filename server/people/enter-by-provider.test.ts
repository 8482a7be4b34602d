import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { enterByProvider } from "@/server/people/enter-by-provider";
import { findSession } from "@/server/people/find-session";
import type { OidcSettings } from "@/server/settings";

const provider: OidcSettings = {
  issuer: "https://login.example.com",
  clientId: "holdpoint",
  clientSecret: "secret",
  name: "Example",
  signUp: "invited",
  trustAddress: false,
};

async function instance(person: { deactivatedAt?: Date; passwordHash?: string } | null = {}) {
  const db = await testDatabase();
  const ctx = { db, now: () => new Date() };
  const email = `${randomUUID()}@example.com`;
  const user = person && (await db.user.create({ data: { email, name: "invited", ...person } }));
  const claims = { sub: randomUUID(), email, email_verified: true, name: "Noor Haddad" };
  const enter = (given: Partial<typeof claims> = {}, settings: Partial<OidcSettings> = {}) =>
    enterByProvider({ ctx, input: { provider: { ...provider, ...settings }, claims: { ...claims, ...given } } });
  return { db, ctx, user, claims, enter };
}

test("an invited person enters by a verified address, takes the provider's name, and is known by the subject from then on", async () => {
  const { ctx, db, user, enter } = await instance();
  const entry = await enter();
  const session = "sessionId" in entry ? await findSession(ctx, entry.sessionId) : null;
  expect(session?.actor).toMatchObject({ userId: user?.id, name: "Noor Haddad", administrator: false });
  const again = await enter({ email: "changed@example.com", email_verified: false });
  expect(again).toHaveProperty("sessionId");
  expect(await db.identity.count({ where: { userId: user?.id } })).toBe(1);
});

test("a person with a password keeps the name they chose", async () => {
  const { db, user, enter } = await instance({ passwordHash: "hash" });
  expect(await enter()).toHaveProperty("sessionId");
  expect((await db.user.findUniqueOrThrow({ where: { id: user?.id } })).name).toBe("invited");
});

test.each([
  ["an address that is not verified", { email_verified: false }, {}, "address-not-verified"],
  ["an address whose verification is not told", { email_verified: undefined }, {}, "address-not-verified"],
  ["no address", { email: undefined }, {}, "no-address"],
  ["what is no address", { email: "noor" }, {}, "no-address"],
  ["an address that nobody invited", { email: "stranger@example.com" }, {}, "not-invited"],
] as const)("with %s nobody enters", async (_, claims, settings, problem) => {
  const { db, enter } = await instance();
  const before = await db.session.count();
  expect(await enter({ ...claims } as object, settings)).toEqual({ problem });
  expect(await db.session.count()).toBe(before);
});

test("an unverified address enters where the operator trusts the provider's addresses", async () => {
  const { enter } = await instance();
  expect(await enter({ email_verified: false }, { trustAddress: true })).toHaveProperty("sessionId");
});

test("a deactivated person does not enter, by address or by subject", async () => {
  const { db, user, enter } = await instance();
  await enter();
  await db.user.update({ where: { id: user?.id }, data: { deactivatedAt: new Date() } });
  expect(await enter()).toEqual({ problem: "deactivated" });
  expect(await enter({ sub: randomUUID() })).toEqual({ problem: "deactivated" });
});

test("where anyone may sign up, a stranger gets an account without projects", async () => {
  const { ctx, db, claims, enter } = await instance(null);
  const entry = await enter({}, { signUp: "anyone" });
  const session = "sessionId" in entry ? await findSession(ctx, entry.sessionId) : null;
  expect(session).toMatchObject({ email: claims.email, actor: { administrator: false } });
  expect(await db.membership.count({ where: { userId: session?.actor.userId } })).toBe(0);
});
