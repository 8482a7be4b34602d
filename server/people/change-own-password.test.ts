import { expect, test } from "vitest";
import { changeOwnPassword } from "@/server/people/change-own-password";
import { findSession } from "@/server/people/find-session";
import { signIn } from "@/server/people/sign-in";
import { actingPerson, testPassword } from "@/server/people/testing";

const newPassword = "another long password";

test("changing the password ends every other session and keeps this one", async () => {
  const { ctx, person } = await actingPerson();
  const input = { email: person.email, password: testPassword, clientIp: "j" };
  const here = await signIn({ ctx, input });
  const elsewhere = await signIn({ ctx, input });
  const change = { currentPassword: testPassword, newPassword, sessionId: here.sessionId };
  expect(await changeOwnPassword({ ctx, input: change })).toBe(1);
  expect(await findSession(ctx, here.sessionId)).not.toBeNull();
  expect(await findSession(ctx, elsewhere.sessionId)).toBeNull();
  await signIn({ ctx, input: { ...input, password: newPassword } });
});

test("a wrong current password changes nothing", async () => {
  const { ctx, person } = await actingPerson();
  const input = { email: person.email, password: testPassword, clientIp: "k" };
  const { sessionId } = await signIn({ ctx, input });
  const change = { currentPassword: "wrong horse battery", newPassword, sessionId };
  await expect(changeOwnPassword({ ctx, input: change })).rejects.toMatchObject({ code: "invalid" });
  await signIn({ ctx, input });
});
