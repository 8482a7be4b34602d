import { EmailAddress } from "@/core/contract/people";
import type { User } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { countAttempt, forgiveAttempt } from "@/server/people/attempt-limits";
import { passwordMatches } from "@/server/people/password";
import { startSession } from "@/server/people/start-session";

type SignIn = { ctx: Pick<Context, "db" | "now">; input: { email: string; password: string; clientIp: string } };

/**
 * Starts a session for the person whose password this is. An unknown address, a wrong password and a
 * deactivated person get one answer.
 */
export async function signIn({ ctx, input }: SignIn): Promise<{ sessionId: string; person: User }> {
  const address = EmailAddress.safeParse(input.email);
  const attempt = { account: address.data ?? input.email, clientIp: input.clientIp };
  await countAttempt(ctx.db, attempt);
  const person = address.success ? await ctx.db.user.findUnique({ where: { email: address.data } }) : null;
  const matches = await passwordMatches(input.password.slice(0, 200), person?.passwordHash ?? null);
  if (!person || !matches || person.deactivatedAt) {
    throw new DomainError("unauthenticated", "The address or the password is not right.");
  }
  await forgiveAttempt(ctx.db, attempt);
  return { sessionId: await startSession(ctx.db, person.id, ctx.now()), person };
}
