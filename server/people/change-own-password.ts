import type { ChangePasswordInput } from "@/core/contract/people";
import type { Context } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { countAttempt, forgiveAttempt } from "@/server/people/attempt-limits";
import { endSessionsOf } from "@/server/people/end-sessions";
import { hashPassword, passwordMatches } from "@/server/people/password";
import { requirePerson } from "@/server/people/require-person";

type ChangeOwnPassword = { ctx: Context; input: ChangePasswordInput & { sessionId: string } };

/** Changes one's password and ends every other session; returns how many ended. */
export async function changeOwnPassword({ ctx, input }: ChangeOwnPassword): Promise<number> {
  const person = await requirePerson(ctx, ctx.actor.userId);
  const attempt = { account: person.id, clientIp: person.id };
  await countAttempt(ctx.db, attempt);
  if (!(await passwordMatches(input.currentPassword, person.passwordHash))) {
    throw new DomainError("invalid", "The current password is not right. Nothing was changed.");
  }
  await forgiveAttempt(ctx.db, attempt);
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(ctx.db, async (tx) => {
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } });
    return endSessionsOf({ tx, userId: person.id, at: ctx.now(), except: input.sessionId });
  });
}
