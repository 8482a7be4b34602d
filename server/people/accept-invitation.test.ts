import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptInvitation } from "@/server/people/accept-invitation";
import { deactivatePerson } from "@/server/people/deactivate-person";
import { findInvitation } from "@/server/people/find-invitation";
import { findSession } from "@/server/people/find-session";
import { invitePerson } from "@/server/people/invite-person";
import { resetPassword } from "@/server/people/reset-password";
import { signIn } from "@/server/people/sign-in";
import { actingPerson, projectWith, testPassword } from "@/server/people/testing";

const chosen = { name: "Ines Aydin", password: "a long enough password" };
const newAddress = () => `${randomUUID()}@example.org`;

async function invited() {
  const { ctx } = await actingPerson({ administrator: true });
  const link = await invitePerson({ ctx, input: { email: newAddress(), administrator: false, membership: null } });
  const token = link.path.replace("/invitation/", "");
  const person = await ctx.db.user.findUniqueOrThrow({ where: { email: link.email } });
  return { ctx, link, token, person };
}

test("an invited person sets name and password, and signs in with them", async () => {
  const { ctx, token, link } = await invited();
  expect(await findInvitation({ ctx, input: { token } })).toMatchObject({ purpose: "invitation" });
  expect(await acceptInvitation({ ctx, input: { token, ...chosen } })).toEqual({ email: link.email });
  const { person } = await signIn({ ctx, input: { email: link.email, password: chosen.password, clientIp: "f" } });
  expect(person.name).toBe(chosen.name);
});

test("the token itself is not in the database", async () => {
  const { ctx, token, person } = await invited();
  const stored = await ctx.db.invitation.findFirstOrThrow({ where: { userId: person.id } });
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(stored.tokenHash).toMatch(/^[0-9a-f]{64}$/);
});

test("an invitation is refused the second time", async () => {
  const { ctx, token } = await invited();
  await acceptInvitation({ ctx, input: { token, ...chosen } });
  await expect(acceptInvitation({ ctx, input: { token, ...chosen } })).rejects.toMatchObject({ code: "conflict" });
});

test("of two acceptances at once one wins", async () => {
  const { ctx, token, link } = await invited();
  const passwords = ["the first long password", "the second long password"];
  const both = await Promise.allSettled(
    passwords.map((password) => acceptInvitation({ ctx, input: { token, name: "N", password } })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const winner = passwords[both.findIndex(({ status }) => status === "fulfilled")];
  await signIn({ ctx, input: { email: link.email, password: winner ?? "", clientIp: "g" } });
});

test.each([
  [7 * 24 * 60 - 1, true],
  [7 * 24 * 60, false],
])("after %i minutes an invitation is good: %s", async (minutes, good) => {
  const { ctx, person } = await invited();
  const start = new Date();
  const link = await resetPassword({ ctx: { ...ctx, now: () => start }, input: { personId: person.id } });
  const later = new Date(start.getTime() + minutes * 60_000);
  const token = link.path.replace("/invitation/", "");
  const accepted = acceptInvitation({ ctx: { db: ctx.db, now: () => later }, input: { token, ...chosen } });
  expect(
    await accepted.then(
      () => true,
      () => false,
    ),
  ).toBe(good);
});

test("an unknown token, a replaced link and a deactivated person's link are not valid", async () => {
  const { ctx, token, person } = await invited();
  await expect(findInvitation({ ctx, input: { token: "unknown" } })).rejects.toMatchObject({ code: "not-found" });
  const second = await resetPassword({ ctx, input: { personId: person.id } });
  await expect(findInvitation({ ctx, input: { token } })).rejects.toMatchObject({ code: "not-found" });
  await actingPerson({ administrator: true });
  await deactivatePerson({ ctx, input: { personId: person.id } });
  const input = { token: second.path.replace("/invitation/", ""), ...chosen };
  await expect(acceptInvitation({ ctx, input })).rejects.toMatchObject({ code: "not-found" });
  await expect(resetPassword({ ctx, input: { personId: person.id } })).rejects.toMatchObject({ code: "conflict" });
});

test("using a reset link ends every session and the old password", async () => {
  const administrator = await actingPerson({ administrator: true });
  const { ctx, person } = await actingPerson();
  const old = { email: person.email, password: testPassword, clientIp: "h" };
  const { sessionId } = await signIn({ ctx, input: old });
  const link = await resetPassword({ ctx: administrator.ctx, input: { personId: person.id } });
  const token = link.path.replace("/invitation/", "");
  expect(await findInvitation({ ctx, input: { token } })).toMatchObject({ purpose: "password_reset" });
  expect(await findSession(ctx, sessionId)).not.toBeNull();
  await acceptInvitation({ ctx, input: { token, ...chosen } });
  expect(await findSession(ctx, sessionId)).toBeNull();
  await expect(signIn({ ctx, input: old })).rejects.toMatchObject({ code: "unauthenticated" });
});

test("an invitation can give a role in a project", async () => {
  const { ctx } = await actingPerson({ administrator: true });
  const project = await projectWith(ctx.db);
  const membership = { project: project.slug, role: "qa" as const };
  const { email } = await invitePerson({ ctx, input: { email: newAddress(), administrator: false, membership } });
  const held = await ctx.db.membership.findFirstOrThrow({ where: { projectId: project.id }, include: { user: true } });
  expect([held.user.email, held.role]).toEqual([email, "qa"]);
});

test("an address is invited once, and only administrators invite or make links", async () => {
  const { ctx, link, person } = await invited();
  const input = { email: link.email, administrator: false, membership: null };
  await expect(invitePerson({ ctx, input })).rejects.toMatchObject({ code: "conflict" });
  const stranger = await actingPerson();
  await expect(invitePerson({ ctx: stranger.ctx, input: { ...input, email: newAddress() } })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(resetPassword({ ctx: stranger.ctx, input: { personId: person.id } })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("an invitation to a project that is not there makes nobody", async () => {
  const { ctx } = await actingPerson({ administrator: true });
  const input = { email: newAddress(), administrator: false, membership: { project: "nowhere", role: "qa" as const } };
  await expect(invitePerson({ ctx, input })).rejects.toMatchObject({ code: "not-found" });
  expect(await ctx.db.user.findUnique({ where: { email: input.email } })).toBeNull();
});
